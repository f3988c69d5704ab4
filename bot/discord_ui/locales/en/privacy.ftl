# What is kept of a person: /privacy.

privacy-title-here = What I keep of you in this server
privacy-title-everywhere = What I keep of you, in all servers and here
privacy-nothing-here = Nothing.
privacy-nothing-everywhere = Nothing.
privacy-kept-replies =
    { $count ->
        [one] - **One message of yours** that I answered: its number and that of my answer, not the words. For { $days } days.
       *[other] - **{ $count } messages of yours** that I answered: their numbers and those of my answers, not the words. For { $days } days each.
    }
privacy-kept-votes =
    { $count ->
        [one] - **One vote** (👍 or 👎) on an answer, with the reason that you gave. For { $days } days.
       *[other] - **{ $count } votes** (👍 or 👎) on answers, with the reasons that you gave. For { $days } days each.
    }
privacy-kept-onboardings =
    { $count ->
        [one] - **Your start**: what you told me with `/start`, your steps and your reminder. Until { $days } days after you last used it.
       *[other] - **Your start** in { $count } servers: what you told me with `/start`, your steps and your reminders. Until { $days } days after you last used them.
    }
privacy-kept-asked =
    { $count ->
        [one] - **One question** that you sent to the helpers, with their answer. Until { $days } days after it is settled, { $open } days if it stays open.
       *[other] - **{ $count } questions** that you sent to helpers, with their answers. Until { $days } days after they are settled, { $open } days if they stay open.
    }
privacy-kept-helped =
    { $count ->
        [one] - **One question** of somebody else that you took as a helper. Until { $days } days after it is settled.
       *[other] - **{ $count } questions** of others that you took as a helper. Until { $days } days after they are settled.
    }
privacy-in-memory = For a quarter of an hour I remember what we talked about, so that you can ask on. Some answers stay in memory for longer, so that their buttons work. Nothing of that is written down, and a restart ends it.
privacy-questions = **In this server** I also keep the text of questions that I could not answer, for { $days } days and without a name, and the question of an answer that you vote on. The people who run the server chose that.
privacy-never = **Never kept:** your name, what you write to others, and what I answer you in private.
privacy-leaving = When a server removes me, all that I keep of it is deleted after 30 days.
privacy-delete-here = Delete what is kept of me here
privacy-delete-everywhere = Delete what is kept of me everywhere
privacy-confirm-here = Delete this of you, in this server?
privacy-confirm-everywhere = Delete this of you, in all servers?
privacy-confirm-warning-here =
    It cannot be brought back.
    Questions that still wait for the helpers are withdrawn. Roles that I gave you for your interests go too.
    What you answered as a helper stays with those who asked, without your name. Other messages that stand in channels stay there.
privacy-confirm-warning-everywhere =
    It cannot be brought back.
    Questions that still wait for the helpers are withdrawn. Roles that I gave you for your interests go too.
    What you answered as a helper stays with those who asked, without your name. Other messages that stand in channels stay there.
privacy-button-confirm = Yes, delete it
privacy-button-back = No, go back
privacy-deleted-here = Done. Nothing of you is kept in this server any more.
privacy-deleted-everywhere = Done. Nothing of you is kept any more, in no server.
privacy-roles-left = In { $server } Discord did not let me take these roles from you: { $roles }. Tell the people who run that server.
privacy-roles-reason = Deleted what was kept of them
