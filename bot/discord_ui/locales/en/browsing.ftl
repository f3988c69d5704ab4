# Commands without free text: licences, tools, learning, and browsing by topic.

browsing-unknown-name = I know nothing by the name “{ $name }”.
browsing-nearest-names = Did you mean { $names }? Choose one of the names that come up while you type.
browsing-same-twice = You named the same thing twice. Choose two different ones.
browsing-nothing-said = What are you looking for? Say what it is for, or choose at least one option.

browsing-title = Browse what I know
browsing-areas-intro = Choose an area, then a topic. Only you see this.
browsing-choose-area = Choose an area …
browsing-choose-topic = Choose a topic …
browsing-choose-entry = Choose what to read …
browsing-topics-count =
    { $count ->
        [one] One topic.
       *[other] { $count } topics.
    }
browsing-entries-count =
    { $count ->
        [one] One entry.
       *[other] { $count } entries.
    }
browsing-topic-size =
    { $count ->
        [one] { $about } (1 entry)
       *[other] { $about } ({ $count } entries)
    }
browsing-page = Page { $page } of { $pages }
browsing-back = Back
browsing-previous = Previous
browsing-next = Next

# The compatibility of two licences, asked again in another way.

browsing-fit-use = How is it used?
browsing-fit-turn = The other way round
browsing-fit-any = Every way of use
browsing-fit-copy = Copied into it
browsing-fit-link = Linked or imported
browsing-fit-bundle = Shipped side by side
browsing-fit-network = Used over a network only
browsing-closed-product = A closed-source product

# Choosing a licence in three steps.

browsing-choose-title = Choose a licence
browsing-choose-step = Step { $step } of 3
browsing-choose-work = **What do you want to license?**
browsing-choose-wish = **What may others do with it?**
browsing-choose-extras = **What else matters to you?** You can choose several.
browsing-choose-pick = Choose …
browsing-choose-none = Nothing else
browsing-choose-so-far = { $work }
browsing-choose-so-far-wish = { $work } → { $wish }
browsing-choose-again = The answer comes below. You can choose again here.

browsing-work-software = A program
browsing-work-library = A library that other programs use
browsing-work-web-service = A web service or server
browsing-work-documentation = Documentation, a book or other texts
browsing-work-media = Pictures, music or video
browsing-work-data = Data
browsing-work-model-weights = Weights of an AI model
browsing-work-fonts = A font
browsing-work-hardware = A hardware design

browsing-wish-anything = Nearly anything, also in closed products
browsing-wish-share-changes = Use it anywhere, but share changes to it
browsing-wish-share-all = Use it where all built on it stays open
browsing-wish-share-services = The same, and services share changes too
browsing-wish-noncommercial = Use it, but not commercially

browsing-extra-patents = Patent rights are granted in writing
browsing-extra-simple = As few conditions as possible
browsing-extra-gpl-compatible = It may go into GPL-3.0 projects
browsing-extra-nothing-asked = Nothing is asked in return
