"""What English-speaking shoppers say. `{noun}` is singular or plural, so no verb follows it that would tell."""

# band: p delighted, g content, m torn, n disappointed
TITLES = """
p | Exactly what I hoped for
p | Love it
p | Would buy again
p | Better than expected
p | My new favorite
p | Worth every cent
p | Beautifully made
p | Five stars without hesitation
p | Great {noun}
g | Very good, small quibble
g | Solid {noun}
g | Good value
g | Happy overall
g | Almost perfect
m | It is all right
m | Mixed feelings
m | Decent, but not for everyone
m | Expected a little more
n | Disappointed
n | Not what I expected
n | Sent it back
n | Did not last
n | Would not buy again
n | Not worth the price
"""

OPENERS = """
p | After a few weeks of almost daily use I can only say good things about the {noun}.
p | Bought as a gift and ended up ordering a second time for myself.
p | I hesitated because of the price, but I am glad I did it.
p | Arrived two days earlier than announced and well packed, without any plastic.
p | My sister has the same in another color, and now I know why she kept talking about it.
p | This replaces one that I had for ten years, and I do not miss the old one.
g | Good purchase all in all.
g | Delivery was quick and the {noun} looked just like in the picture.
g | After a month of use I can say something useful.
g | I compared quite a few before I decided.
m | There are good and bad sides to it.
m | I wanted to like the {noun} more than I do.
m | For the price it is acceptable.
n | I was really looking forward to this.
n | After reading the other reviews I expected something else.
n | Maybe I got one from a bad batch.
n | Sadly I cannot join the praise here.
"""

CLOSERS = """
p | Highly recommended.
p | I will be back for more.
p | Already recommended it to two friends.
p | Thank you for something that simply works.
p | No regrets at all.
g | Four stars because nothing is ever perfect.
g | I would still recommend it.
g | Overall I am happy.
m | Three stars from me.
m | Fine if you know what you are getting.
n | It is going back.
n | Support was friendly at least.
n | I would choose another one next time.
n | For this money I expected more.
"""

# family | band: p praise, m a quibble, n a complaint
OPINIONS = """
wear | p | The fabric feels great on the skin and has kept its shape after several washes.
wear | p | Fits true to size: I usually wear M and M is perfect.
wear | p | The color is even nicer than in the photo and has not faded.
wear | p | Clean seams, no loose threads, and it looks more expensive than it was.
wear | m | It runs a bit large, so consider going one size down.
wear | m | For me the cut could be a centimeter longer.
wear | n | It shrank after the first wash although I followed the label.
wear | n | The cut is boxy and the seam opened after two weeks.
shoes | p | Comfortable from the first minute, no blisters even after a long day.
shoes | p | Good grip on wet stone and enough room for the toes.
shoes | p | The workmanship is excellent, you can see it at the stitching.
shoes | p | Half my colleagues asked where I got them.
shoes | m | They need about a week to break in.
shoes | m | A little narrow if you have wide feet.
shoes | n | The sole started to come off after a month.
shoes | n | They rub at the heel, and half a size up did not help.
carry | p | Everything has its place and nothing rattles.
carry | p | The material is sturdy, and rain just rolls off.
carry | p | Looks smart in the office and survives the weekend as well.
carry | p | The zippers and seams feel as if they would last for years.
carry | m | One more inner pocket would have been nice.
carry | m | Smells a bit new on the first days.
carry | n | A seam gave way after a few weeks of normal use.
carry | n | Smaller than it looks in the pictures.
gadget | p | Set up in five minutes and no problems since.
gadget | p | The battery easily gets me through two days.
gadget | p | Feels solid in the hand, nothing creaks.
gadget | p | Does exactly what the description promises, without any account or app.
gadget | m | The manual could be more detailed.
gadget | m | Charging takes longer than I had hoped.
gadget | n | It stopped charging after three weeks.
gadget | n | The connection drops several times a day.
audio | p | Warm, clear sound that does not get tiring.
audio | p | Stays clear even at low volume.
audio | p | I discover details in songs that I have known for years.
audio | p | Connected at once and has never let me down.
audio | m | The bass could be a touch stronger.
audio | m | The buttons take some getting used to.
audio | n | One side became quieter after a few weeks.
audio | n | Sounds tinny compared with my old one.
light | p | The light is warm and pleasant, perfect for the evening.
light | p | Makes the whole corner of the room look finished.
light | p | The dimmer works smoothly and does not hum.
light | p | Assembly took ten minutes, and the instructions were clear.
light | m | The cable is a little short for our room.
light | m | The white is closer to cream.
light | n | It flickers when dimmed, even with another bulb.
light | n | There was a scratch on the shade right out of the box.
textile | p | Wonderfully soft, and it gets softer with every wash.
textile | p | The color goes with everything and the finish is neat.
textile | p | No lint, no smell, dries quickly.
textile | p | The cat has taken possession of it, which says it all.
textile | m | The shade is slightly darker than on my screen.
textile | m | Sheds a bit during the first two washes.
textile | n | It pilled after the second wash.
textile | n | Thinner than I imagined for the price.
decor | p | Simple, beautiful, and every guest asks about it.
decor | p | You can see that it was made by hand.
decor | p | Looks lovely on the window sill, even better in real life.
decor | p | Came so well wrapped that it would have survived a fall from the roof.
decor | m | A bit smaller than I had pictured it.
decor | m | The surface shows fingerprints.
decor | n | It arrived with a chip at the rim.
decor | n | The finish looks cheap up close.
cook | p | Easy to use and easy to clean.
cook | p | I use it daily and it still looks new.
cook | p | Good weight, well balanced, nothing wobbles.
cook | p | It made me cook more often, what better praise is there?
cook | m | A little heavy for small hands.
cook | m | It takes up a bit of space in the cupboard.
cook | n | Ugly spots after the third use.
cook | n | It was scratched within a month.
table | p | Beautifully made, and no two are quite alike.
table | p | Feels good in the hand and survives the dishwasher.
table | p | Just the right size for breakfast.
table | p | We ordered a second one for the office.
table | m | The bottom is a bit rough on a wooden table.
table | m | The color is slightly different from the picture.
table | n | It arrived broken.
table | n | It got scratches from perfectly normal use.
drink | p | Not a drop spilled in my bag so far.
drink | p | I carry it with me every day and it still looks new.
drink | p | Easy to clean, no hidden corners.
drink | p | The lid closes with a satisfying click.
drink | m | The lid needs some strength at first.
drink | m | A tiny bit heavier than I thought.
drink | n | It leaked on the second day.
drink | n | The first fall left a dent.
care | p | Gentle and effective, I do not want to be without it.
care | p | Subtle scent, and a little goes a long way.
care | p | I have sensitive skin and had no reaction whatsoever.
care | p | I saw a difference after two weeks.
care | m | The scent is not quite mine.
care | m | The package could be a bit bigger.
care | n | It made my skin itch, so I had to stop using it.
care | n | I did not notice any effect after six weeks.
camp | p | Survived a stormy night on the coast without a problem.
camp | p | Light enough that I hardly notice it in the backpack.
camp | p | Easy to handle even with cold fingers.
camp | p | Well thought out down to the last detail.
camp | m | The pouch it comes in is rather tight.
camp | m | It could be a little lighter.
camp | n | It did not survive the first rainy night.
camp | n | Something broke on the second trip.
fit | p | Good grip, no slipping, no chemical smell.
fit | p | Now I really work out at home three times a week.
fit | p | Sturdy and easy to store.
fit | p | My knees are grateful.
fit | m | Smells a little for the first few days.
fit | m | I would have liked another weight or size in between.
fit | n | Shows signs of wear after a few sessions.
fit | n | It is less comfortable than I had hoped.
ride | p | Fits well and does not wobble, even on cobblestones.
ride | p | I feel much safer in traffic now.
ride | p | Easy to adjust, and the quality is convincing.
ride | p | Light, and it looks good with any bike.
ride | m | The strap could be a little longer.
ride | m | A little fiddly with gloves.
ride | n | A clip broke on the first bumpy road.
ride | n | It feels cheaper than it looks.
paper | p | You can feel the quality as soon as you hold it.
paper | p | It makes me want to write letters again.
paper | p | A pleasure to use every morning.
paper | p | My daughter uses it every day and takes good care of it.
paper | m | A tad expensive for what it is.
paper | m | I would have liked more colors to choose from.
paper | n | Not better than the cheaper one that I had before.
paper | n | It arrived with bent corners.
play | p | Our son has been playing with it every day since his birthday.
play | p | Lovely colors, smooth edges, no splinters.
play | p | Even the grown-ups join in.
play | p | Sturdy enough for a rough three-year-old.
play | m | The box is much bigger than its content.
play | m | Our little one needed some help at the beginning.
play | n | One part was missing.
play | n | A seam came apart after two days.
adorn | p | Looks even better in real life than in the picture.
adorn | p | Light and comfortable, I hardly notice it.
adorn | p | Carefully made, nothing feels cheap.
adorn | p | I get compliments for it all the time.
adorn | m | The color is a bit darker than on my screen.
adorn | m | A little more expensive than I had planned.
adorn | n | It broke after a few days of normal use.
adorn | n | It looks cheaper than in the pictures.
plug | p | Plugged in, done, no problems since.
plug | p | Small, well made and not a bit too warm.
plug | p | My desk has never been this tidy.
plug | p | Feels solid, nothing creaks or wobbles.
plug | m | The instructions are only two pages long.
plug | m | The surface attracts dust.
plug | n | It stopped working after three weeks.
plug | n | It makes a faint noise that drives me mad.
"""

REPLIES = """
p | Thank you for your kind words, we are very happy to read this!
p | That made our day. Enjoy it for a long time!
p | Thank you for taking the time. We have passed your praise on to the workshop.
m | Thank you for your honest feedback. We have passed it on to our product team.
m | Thanks for the hint! If it does not fit your needs, you can return it within 30 days.
n | We are sorry about this. Please write to us with your order number and we will replace it at once.
n | That is not the quality we stand for. We have sent you a message and will make it right.
n | Thank you for telling us, and sorry for the trouble. A replacement is on its way.
"""

SPAM = """
Cheap watches and followers, write to me for the best price!!!
Visit my page for a 90 percent discount code, limited time only!!!
This shop and everybody who works there are idiots.
"""
