# Sidebar, user menu, keys, About, sample data.
sidebar = Sidebar
nav-main = Main
nav-users = Users
nav-journal = Audit log
nav-outbox = Outbox
nav-settings = Settings
account-partner = Partner account
account-customer = Customer account
user-menu = { $name }: settings, sign out
menu-change-password = Change password…
menu-keys = All keys…
menu-about = About Steward…
theme = Theme
theme-system = System
theme-light = Light
theme-dark = Dark
density = Row height
density-compact = Compact
density-normal = Normal
density-roomy = Roomy
text-size = Text size
text-size-percent = { $percent } %
shortcuts-off = Single letters are no shortcuts
shortcuts-off-hint = Switches off E, O, P, L, G, / and ?. Keys with Ctrl or Alt stay.
about-title = About Steward
about-folder = Your data is in
about-licences = Built with
keys-title = All keys
keys-off = Single letters are switched off in the user menu.
keys-everywhere = Everywhere
keys-grid = List
keys-drawer = User form
keys-go-users = Users
keys-go-journal = Audit log
keys-go-outbox = Outbox
keys-go-settings = Settings
keys-undo = Undo
keys-region = Next part of the window
keys-help = All keys
keys-close = Close what is on top
keys-move = Move
keys-row-ends = First, last column
keys-first-cell = First row
keys-last-cell = Last row
keys-page = One page up, down
keys-edit = Edit
keys-edit-too = Edit
keys-roles = Update roles
keys-reset = Reset password
keys-lock = Lock or unlock
keys-remove = Remove
keys-row-menu = Menu of the row
keys-copy = Copy e-mail
keys-find = Find in list
keys-filter = Filter of this column
keys-save = Save
keys-save-too = Save
keys-previous = Previous user
keys-next = Next user
keys-section-previous = Previous section
keys-section-next = Next section
keys-cancel = Cancel
sample-banner = Sample data: nobody here is real, and no e-mail leaves this computer.
sample-reset = Reset sample
sample-leave = Leave sample
sample-reset-title = Reset the sample data?
sample-reset-text = Everything you changed in the sample is lost, and the sample starts afresh. Your own data is not touched.
nav-no-pages = Your access
no-pages-title = Nothing to show here
no-pages-text = You are { $name } in { $account }.
no-pages-roles = { $count ->
    [0] What you hold there opens no page of Steward.
    [one] Your role there, { $roles }, opens no page of Steward.
   *[other] Your roles there, { $roles }, open no page of Steward.
}
no-pages-ask = Ask { $names } for access.
no-pages-copy = Copy a request
no-pages-copied = The request is copied; send it to them in your own way
no-pages-request = { $count ->
    [0] I am { $name } ({ $email }) in { $account }. In Steward I see no page there. Could you give me access?
    [one] I am { $name } ({ $email }) in { $account }. My role in Steward, { $roles }, opens no page there. Could you give me access?
   *[other] I am { $name } ({ $email }) in { $account }. My roles in Steward, { $roles }, open no page there. Could you give me access?
}
nav-elsewhere = Elsewhere
nav-elsewhere-of = { $module }, in the browser
