# Welcoming new members, the questions of /start, the starter pack and /progress.

onboarding-welcome = Welcome, { $members }
onboarding-welcome-more =
    { $count ->
        [one] …and one more
       *[other] …and { $count } more
    }
onboarding-welcome-offer = Four short questions, and I put together a first tool, a first course and a first contribution for you. Only you see it.
onboarding-welcome-button = Start

onboarding-title = Your start in { $server }
onboarding-step = Question { $number } of { $count }
onboarding-resumed = You were here { $when }. Let us go on from there.
onboarding-changing = Your pack stays as it is until you have answered the last question.
onboarding-kept = Your answers are kept for this server alone. `/progress` shows and deletes them.

onboarding-ask-interests = **What would you like to look into?** Choose up to { $most }.
onboarding-choose-interests = Choose what interests you
onboarding-ask-experience = **How much have you programmed so far?**
onboarding-ask-goal = **What brings you here?**
onboarding-ask-hours = **How many hours a week do you have for it?**

onboarding-interest-machine-learning = Machine learning
onboarding-interest-language-models = Language models
onboarding-interest-data = Data
onboarding-interest-programming = Programming
onboarding-interest-writing = Writing, translating, community
onboarding-interest-media = Design, images, sound, video
onboarding-interest-self-hosting = Self-hosting
onboarding-interest-licensing = Licences and law
onboarding-interest-teaching = Teaching
onboarding-interest-responsible-ai = Responsible AI and privacy

onboarding-choice-experience-none = Not at all
onboarding-choice-experience-some = A little
onboarding-choice-experience-daily = I do it often
onboarding-choice-experience-contributed = I have contributed before

onboarding-choice-goal-learn = Learn something
onboarding-choice-goal-use = Use open tools
onboarding-choice-goal-contribute = Contribute for the first time
onboarding-choice-goal-start = Start a project
onboarding-choice-goal-teach = Teach others

onboarding-choice-hours-1 = 1 hour
onboarding-choice-hours-3 = 3 hours
onboarding-choice-hours-6 = 6 hours
onboarding-choice-hours-10 = 10 or more

onboarding-button-back = Back
onboarding-button-keep = Keep these
onboarding-button-over = Start over
onboarding-over-question = **Start over?** Your answers and your pack go, and a reminder too.
onboarding-over-yes = Yes, start over
onboarding-over-no = No, keep them

onboarding-pack-title = Your starter pack
onboarding-pack-for = { $interests } · { $hours ->
        [one] { $hours } hour a week
        [10] 10 hours a week or more
       *[other] { $hours } hours a week
    }
onboarding-pack-ready = Here is what I would begin with. Take one thing after the other.
onboarding-pack-empty = My knowledge holds nothing that fits these answers. Choose other ones, or ask me with `/ask`.
onboarding-piece-tool = First tool
onboarding-piece-course = First course
onboarding-piece-contribution = First contribution
onboarding-piece-gone = This is no longer in my knowledge. Change your answers to get something else.
onboarding-button-read = Details
onboarding-button-done = Mark as done
onboarding-button-undone = Not done yet
onboarding-next = **Next:** { $title }
onboarding-count = { $done } of { $count } done
onboarding-all-done = **All done.** Well done. What would you like to look into next? `/ask` me, or change your answers for a new pack.

onboarding-because-interest = { $interest }
onboarding-because-goal-learn = helps you learn
onboarding-because-goal-use = is there to be used
onboarding-because-goal-contribute = leads to contributing
onboarding-because-goal-start = helps with a project of your own
onboarding-because-goal-teach = helps with teaching
onboarding-because-no-code = no programming needed
onboarding-because-language = used from { $language }
onboarding-because-license = open source ({ $license })
onboarding-because-level-novice = needs no programming
onboarding-because-level-beginner = needs a little programming
onboarding-because-level-intermediate = needs Python and some machine learning
onboarding-because-free = free of charge
onboarding-because-plan =
    { $weeks ->
        [one] about a week at { $hours } h a week
       *[other] about { $weeks } weeks at { $hours } h a week
    }
onboarding-because-audience-newcomer = written for newcomers
onboarding-because-audience-student = written for people who learn
onboarding-because-audience-developer = written for people who program
onboarding-because-audience-contributor = written for people who contribute
onboarding-because-audience-maintainer = written for people who look after projects
onboarding-because-audience-educator = written for people who teach
onboarding-because-audience-nonprofit = written for charities and public bodies

onboarding-places = **Where to go here**
onboarding-place-ask = Ask me anything in { $channels }
onboarding-place-ask-anywhere = Ask me anything with `/ask`, in any channel
onboarding-place-forums = Open a post in { $channels }

onboarding-roles-offer = **Roles for your interests:** { $roles }
onboarding-roles-had = **Roles that I gave you:** { $roles }
onboarding-button-roles = Give me the roles
onboarding-button-no-roles = Take the roles back
onboarding-roles-given = You have now: { $roles }
onboarding-roles-taken = No longer yours: { $roles }
onboarding-roles-failed = Discord did not let me change: { $roles }. Try again in a while, or tell the people who run the server.
onboarding-roles-gone = A role for { $interest } is set here, but it no longer exists. Tell the people who run the server.
onboarding-roles-refused = I may not give out { $role }. Tell the people who run the server.
onboarding-roles-may-not = I may not give out roles in this server. Tell the people who run it.
onboarding-roles-none = There is no role for your interests here any more.
onboarding-roles-reason = Chosen in /start, for their interests

onboarding-remind-offer = **A reminder?** I would write to you once, in a direct message. In how many days?
onboarding-remind-set = I will write to you once, { $when }.
onboarding-button-remind =
    { $days ->
        [one] 1 day
       *[other] { $days } days
    }
onboarding-button-no-reminder = No reminder
onboarding-remind-not-here = Reminders are switched off in this server.
onboarding-remind-off = Fine, I will not write to you.
onboarding-reminder-title = You asked me to remind you
onboarding-reminder = Your starter pack in **{ $server }** is waiting: { $done } of { $count } done.
onboarding-reminder-foot = This was the only reminder. `/progress` in the server shows your pack.
onboarding-button-reminder-off = Never remind me
onboarding-reminder-none-left = There is no reminder left. I will not write to you again unless you ask for it in `/progress`.

onboarding-button-change = Change my answers
onboarding-button-delete = Delete everything about me here
onboarding-delete-question = **Delete everything about me in this server?**
    Your answers, your pack, the reminder, the roles that I gave you, your votes on my answers, and the questions that you sent to the helpers. It cannot be undone.
onboarding-delete-yes = Yes, delete it
onboarding-delete-no = No, keep it
onboarding-deleted = Done. I know nothing about you in this server any more.
onboarding-nothing = I keep no starter pack of yours here. `/start` makes one.
onboarding-moved-on = You were further already. Here is where you are.
