# The page of roles.
nav-roles = Roles
keys-go-roles = Roles
roles-add = Add role
roles-unreadable = The roles could not be read
roles-name = Role
roles-holders = Holders
roles-grants = Grants
roles-grants-nothing = Nothing by itself
roles-own = Own
roles-administrator = Counts as an administrator
roles-no-sign-in = No sign-in
roles-partner-only = Partner account only
roles-customers-only = Customer accounts only
roles-copy = Copy…
roles-copy-of = Copy { $name }
roles-edit = Edit…
roles-edit-of = Edit { $name }
roles-delete = Delete…
roles-delete-of = Delete { $name }
roles-delete-title = Delete the role { $name }?
roles-delete-text = Nobody holds it. The audit log keeps what it granted.
roles-delete-act = Delete role
roles-deleted = { $name } deleted
roles-copied-name = { $name } (copy)
roles-copy-of-administrator = { $count ->
    [0] The copy is no administrator role. Whoever holds only this role does not count as an administrator.
   *[other] The copy is no administrator role: what only administrators may hold is left out. Whoever holds only this role does not count as an administrator.
}
roles-new-title = New role
roles-edit-title = Edit the role { $name }
roles-save = Save role
roles-added = { $name } added
roles-updated = { $name } updated
roles-for-holders = { $count ->
    [one] What you save counts for { $count } user at the next call.
   *[other] What you save counts for { $count } users at their next call.
}
roles-where = Counts in
roles-where-both = Partner and customer accounts
roles-stands-alone = Stands alone: excludes all other roles
roles-may-sign-in = May sign in
roles-is-deprecated = Deprecated: stays with its holders, is given to nobody any more
roles-module = Module
roles-none = None
roles-only-administrators = administrators only
roles-right = { $module }: { $level }
roles-conflict = Somebody has changed this role meanwhile. What stands there now is below; save again to put yours in its place.
roles-theirs = Now: { $name }. { $grants }
roles-refusal-denied = You may look at roles, but not change them.
roles-refusal-of-profile = A role of the portal is not changed. Copy it to make one of your own.
roles-refusal-beyond = This role opens more than you may give.
roles-refusal-held = Somebody holds this role. Give them another first.
