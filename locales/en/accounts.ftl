# Accounts: customers, switching, who reaches what.
nav-customers = Customers
account-acting = Acting in a customer
account-acting-partner = Acting in a sub-partner
acting-in = You are acting in { $account }. What you change applies to this customer and is logged under your name.
acting-in-partner = You are acting in { $account }. What you change applies to this sub-partner and is logged under your name.
acting-back = Back to { $account }
account-closed = You no longer work in { $account }
account-closed-unknown = You do not work in this account
account-closed-text = The account was archived, or your access to it was taken away. An administrator can change that.
account-closed-kept = What was typed here waits for the access to come back; going to your account gives it up.
account-closed-still = Nothing has changed yet.
account-closed-back = Back to my account
# The switcher.
switch-account = Switch account
switch-to = Switch to { $account }
switch-search = Search accounts
switch-placeholder = { $customers ->
    [one] Search { $customers } customer by name, number or city
   *[other] Search { $customers } customers by name, number or city
  }
switch-accounts = Accounts
switch-recent = Recent
switch-favourites = Favourites
switch-favourite = Favourite
switch-all = All accounts
switch-by-name = Sorted by name
switch-found = { $count ->
    [one] { $count } account
   *[other] { $count } accounts
  }
switch-none = No account matches. You see only accounts that you may work in.
switch-current = current
switch-yesterday = yesterday
switch-partner = Partner
switch-users = { $count ->
    [one] { $count } user
   *[other] { $count } users
  }
switch-sub-accounts = { $count ->
    [one] { $count } sub-account
   *[other] { $count } sub-accounts
  }
switch-key-fold = fold, unfold
switch-key-open = open
switch-key-favourite = favourite
switch-key-back = back to partner
open-in-new-window = Open in new window
keys-go-customers = Customers
keys-switch = Switch account
keys-window = Switch in a new window
keys-back = Back to one’s own account
keys-favourite = Favourite account
# The customers page.
customer-add = Add customer
customer-add-refused = A customer is added here by somebody who manages all customers; you manage only some.
customer-add-below = Add sub-account…
customer-edit = Edit { $account }
customer-edit-ask = Edit…
customer-update = Update customer
customer-name = Name
customer-number = Number
customer-city = City
customer-access = Who has access
customer-belongs = Belongs below
customer-directly-below = { $account } (directly)
customer-is-archived = archived
customer-is-partner = Sub-partner
customer-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
  }
customer-people-of = { $count ->
    [one] Who has access to { $account }: { $count } person
   *[other] Who has access to { $account }: { $count } people
  }
customer-people-ask = Who has access…
customer-people-title = Who has access to { $account }
customer-people-own = Who has access to { $account }…
customer-people-none = Nobody can work in this account.
customer-people-above = Whoever reaches it from an account above is not counted here.
customer-more = More actions for { $account }
customer-archive = Archive
customer-archive-ask = Archive…
customer-archive-title = Archive { $account }?
customer-archive-text = { $people ->
    [one] { $people } person loses this access at once. Nothing is deleted: a restored account is as it was.
   *[other] { $people } people lose this access at once. Nothing is deleted: a restored account is as it was.
  }
customer-archive-below = { $count ->
    [one] { $count } sub-account is closed with it.
   *[other] { $count } sub-accounts are closed with it.
  }
customer-restore = Restore
customer-restore-ask = Restore…
customer-restore-title = Restore { $account }?
customer-restore-text = Whoever could work in this account can work in it again.
customer-restore-below = It stays closed until { $account }, to which it belongs, is in use again too.
customer-added = { $name } added
customer-updated = { $name } updated
customer-archived = { $name } archived
customer-restored = { $name } restored
customer-conflict-by = { $name } saved this customer on { $at }, after you had opened it:
customer-conflict = This customer was saved after you had opened it:
customers-tab-in-use = In use
customers-tab-archived = Archived
customers-find = Find customer
customers-count = { $of ->
    [one] { $shown } of { $of } customer
   *[other] { $shown } of { $of } customers
  }
customers-none = No customers yet
customers-none-text = Add the first customer that you look after.
customers-none-reached = Customers that you may work in are listed here.
customers-none-archived = Nothing is archived
customers-none-archived-text = Archived customers are kept here and can be restored.
customers-no-match = No customer matches
customers-no-match-text = { $of ->
    [one] The search hides { $of } account.
   *[other] The search hides { $of } accounts.
  }
customers-failed = The customers could not be loaded
partner-add = Add sub-partner
partner-add-refused = A sub-partner is added by somebody who reaches all customers and whose access does not end.
partner-add-text = A partner account of its own below { $account }, with roles, customers and users of its own. You are its first administrator.
partner-added = { $name } added
partner-update = Update sub-partner
partner-archive-text = { $people ->
    [one] { $people } person can no longer work at this sub-partner. Nothing is deleted: once restored, it is as it was.
   *[other] { $people } people can no longer work at this sub-partner. Nothing is deleted: once restored, it is as it was.
  }
partner-archive-below = { $count ->
    [one] { $count } account below it is closed with it.
   *[other] { $count } accounts below it are closed with it.
  }
partner-conflict-by = { $name } saved this sub-partner on { $at }, after you had opened it:
partner-conflict = This sub-partner was saved after you had opened it:
partners-count = { $of ->
    [one] { $shown } of { $of } sub-partner
   *[other] { $shown } of { $of } sub-partners
  }
# Who reaches what, and why.
access-ask = Access…
access-title = Access of { $name }
access-member = Member of the account
access-all-customers = All customers
access-selected = Selected
access-from-parent = From a parent account
access-custom = Set for this user
access-module = { $module }: { $level }
access-nothing = No module is open.
access-administrator = Administrator
access-until = until { $day }
access-not-usable = This access rests: it is locked, ended or deactivated, or its roles open no sign-in.
access-is-administrator = Counts as an administrator.
access-here = In this account
access-below = { $count ->
    [one] In { $count } account below
   *[other] In { $count } accounts below
  }
access-none-below = No account below is reached.
access-accounts = Accounts below
access-find = Find account
access-more = And accounts that you do not reach.
# Audit log.
journal-switched = switched
journal-add-customer = Add customer
journal-add-partner = Add sub-partner
journal-edit-account = Edit account
journal-archive-account = Archive account
journal-restore-account = Restore account
journal-read-accounts = View accounts
journal-read-access = View access
