# Words that several pages share.
language = Language
language-english = English
language-french = French
language-german = German
close = Close
cancel = Cancel
discard = Discard
try-again = Try again
loading = Loading
skip-to-content = Skip to content
none = none
yes = yes
no = no
date-today = Today, { $time }
date-yesterday = Yesterday, { $time }
never = Never
password = Password
password-show = Show password
password-hide = Hide password
status-active = Active
status-pending = Pending
status-locked = Locked
status-ended = Ended
status-deactivated = Deactivated
first-name = First name
last-name = Last name
login-name = Login name
email = E-mail
key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt
key-esc = Esc
key-space = Space
key-home = Home
key-end = End
key-delete = Del
key-page-up = PgUp
key-page-down = PgDn
key-enter = Enter
key-up = Up arrow
key-down = Down arrow
key-left = Left arrow
key-right = Right arrow
undo = Undo
undone = Undone: { $what }
undone-as-before = Undone: { $what } ({ $name } is as before)
undone-values = Undone: { $what } ({ $name }, as before: { $values })
undone-also = As before again: { $values }
undone-roles = Undone: { $what } ({ $name }: { $returned ->
    [0] no role returned
    [one] { $returned } role returned
   *[other] { $returned } roles returned
  }, { $taken ->
    [one] { $taken } taken away
   *[other] { $taken } taken away
  })
undone-went = Undone: { $what } ({ $name } is no longer in the list)
undone-came-back = Undone: { $what } ({ $name } is in the list again)
undo-nothing = There is nothing to undo
user-ended-on = Access ended on { $day }
user-ends = { $days ->
    [0] Access ends today
    [one] Access ends tomorrow, { $day }
   *[other] Access ends on { $day }, in { $days } days
  }
