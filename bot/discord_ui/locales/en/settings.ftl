# What a server's managers set with /settings.

settings-title = Settings
settings-intro = Everything works as it is. Change what you like; it is saved at once.
settings-line = **{ $section }:** { $now }
settings-now = **Now:** { $now }
settings-choose-section = Change …
settings-choose-channel = Choose a channel …
settings-choose-role = Choose a role …
settings-choose-interest = Choose an interest …
settings-back = All settings
settings-not-yours = Only people who may **Manage Server** can change my settings.
settings-saved-unseen = That is saved, but I could not show it. Use `/settings` to see it.

settings-off = off
settings-everywhere = everywhere
settings-more = { $count } more
settings-gone =
    { $count ->
        [one] one that was deleted
       *[other] { $count } that were deleted
    }

settings-ask = Where I answer
settings-ask-about =
    In these channels and their threads I answer for all to see. Elsewhere `/ask` shows the answer to its asker alone.
    With none chosen I answer everywhere.
settings-set-ask-everywhere = Everywhere

settings-forum = Forum posts
settings-forum-about =
    In these forums I answer a new post by myself: only when I am sure, and once.
settings-set-forum-off = Switch off

settings-suggest = Suggestions in channels
settings-suggest-about =
    When somebody asks all in these channels and I surely know the answer, I offer it in one line. Otherwise I stay silent.
settings-set-suggest-off = Switch off

settings-welcome = Welcome
settings-welcome-about =
    I greet new members in this channel and offer them a start. I send no direct messages.
settings-welcome-in = in { $channel }
settings-welcome-own-words = in { $channel }, with your own words
settings-welcome-words = **Your words:**
settings-write-welcome = Your own words
settings-welcome-form = Welcome
settings-welcome-form-words = Your words to new members
settings-welcome-form-description = Shown below my greeting. Leave it empty for none.
settings-set-welcome-plain = Remove the words
settings-set-welcome-off = Switch off

settings-roles = Roles by interest
settings-roles-about =
    New members tell me their interests with `/start`. For each interest I can give a role, if they want it.
    First choose the interest, then its role.
settings-roles-count =
    { $count ->
        [one] for one interest
       *[other] for { $count } interests
    }
settings-roles-line = - { $interest }: { $role }
settings-role-gone = a deleted role
settings-set-roles-off = Give no roles

settings-helpers = Helpers
settings-helpers-about =
    What I cannot answer, members may send to your helpers. Choose the channel where it arrives and, if you like, the role to ping.
    With a role, only people who have it can take a question.
settings-helpers-pinged = { $channel }, pinging { $role }
settings-set-helpers-off = Switch off
settings-set-helpers-unpinged = Ping nobody

settings-privacy = Questions without an answer
settings-privacy-about =
    If you agree, I keep the text of questions that I could not answer, for { $gap_days } days and without a name. Private questions too.
    I also keep the text of a question whose answer gets 👍 or 👎, for { $vote_days } days, with the id of who voted.
    It shows where my knowledge has gaps. Tell your members before you agree.
    If you do not agree, no text of these questions is kept, and what was kept of it is deleted at once.
settings-keep-on = text kept
settings-keep-off = text not kept
settings-set-keep-on = Keep the text
settings-set-keep-off = Do not keep it

settings-answers = Answers
settings-answers-about = Short answers have a “More” button. Full ones show everything at once.
settings-length-short = short
settings-length-full = full
settings-set-length-short = Short
settings-set-length-full = Full

settings-language = Language
settings-language-about =
    The language of what I say to all. What only one person sees is in that person's own language.
    My knowledge itself is in English.
settings-language-own = The server's own language
settings-language-own-now = the server's own ({ $language })
settings-language-de = Deutsch
settings-language-en = English
settings-language-es = Español
settings-language-fr = Français
settings-language-pt = Português
settings-language-zh = 中文

settings-reminders = Reminders
settings-reminders-about =
    New members may ask me to remind them of their first steps, in one direct message. Only those who ask get it.
settings-remind-on = allowed
settings-remind-off = not allowed
settings-set-remind-on = Allow
settings-set-remind-off = Do not allow

settings-more-concerns =
    { $count ->
        [one] One more thing to mend: see the sections.
       *[other] { $count } more things to mend: see the sections.
    }
settings-concern-gone =
    { $count ->
        [one] A channel that you chose was deleted.
       *[other] { $count } channels that you chose were deleted.
    }
settings-concern-ask-nowhere = The channels where I may answer were all deleted, so I answer nowhere in public. Choose others, or let me answer everywhere.
settings-concern-lacking = In { $channel } I lack: **{ $permissions }**.
settings-concern-content-forum = Forum posts: I may not read messages yet, so I go by the titles of posts alone. Whoever runs me: switch on **Message Content Intent** (Discord Developer Portal › my application › Bot), then restart me.
settings-concern-content-suggest = Suggestions: I may not read messages yet, so I stay silent. Whoever runs me: switch on **Message Content Intent** (Discord Developer Portal › my application › Bot), then restart me.
settings-concern-members = Welcome: I do not see who joins yet, so I greet nobody. New members can use `/start` by themselves. Whoever runs me: switch on **Server Members Intent** (Discord Developer Portal › my application › Bot), then restart me.
settings-concern-helpers-role-gone = The helpers' role was deleted. Choose another, or ping nobody.
settings-concern-role-silent = I may not ping { $role }: make it mentionable, or let me **Mention Everyone** in the helpers' channel.
settings-concern-manage-roles = To give roles I need the permission **Manage Roles**.
settings-concern-role-gone = The role for “{ $interest }” was deleted.
settings-concern-role-managed = { $role } cannot be given: it belongs to an app, or to everyone.
settings-concern-role-high = { $role } stands above my own role, so I cannot give it. Move my role above it.
settings-concern-role-power = { $role } has powers over the server, so I do not give it for “{ $interest }”.

settings-permission-view_channel = View Channel
settings-permission-send_messages = Send Messages
settings-permission-send_messages_in_threads = Send Messages in Threads
settings-permission-read_message_history = Read Message History
settings-permission-create_public_threads = Create Public Threads
