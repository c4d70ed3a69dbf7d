/**
 * Passwords and words that every list of breached passwords is full of, in lower case. The rule in
 * app/domain/access/password-rule.ts takes off digits and signs first, so that each of them stands for thousands.
 */
export const commonPasswords = `
password passwort motdepasse contrasena contraseña senha parola haslo heslo wachtwoord losenord salasana sifre wagwoord mypassword
thepassword newpassword oldpassword passwords passw0rd passwd passphrase letmein letmeinnow letmein! welcome welcomehome welcomeback
wilkommen willkommen bienvenue bienvenido benvenuto changeme changeit changethis changemenow pleasechange default defaultpassword
temporary temppass temppassword temp tempor initial initialpassword secret topsecret mysecret secretpassword guest visitor admin
administrator administrador adminadmin root rootroot toor superuser superadmin sysadmin system manager master server service servewell
support helpdesk login logmein signin signmein access accessdenied enter entrar opensesame sesame backdoor private security secure
nosecurity trustno1 trustnoone whatever nothing something anything everything iforgot forgotten forgetit dontforget remember idontknow
dunno nopassword none null undefined test testing tester test123 testtest testuser testaccount demo demodemo example sample trial user
username useruser myuser abc123 abcd1234 abcdef abcdefg abcdefgh abc12345 a1b2c3 a1b2c3d4 aa123456 a123456 a12345678 a123456789 qwe123
qwer1234 qweasd qweasdzxc qazwsx qazwsxedc qaz123 zaq12wsx zaq1xsw2 1qazxsw2 1q2w3e 1q2w3e4r 1q2w3e4r5t q1w2e3r4 q1w2e3r4t5 qwerty qwerty1
qwerty12 qwerty123 qwerty1234 qwerty12345 qwertyuiop qwertz qwertzui qwertzuiop azerty azertyuiop asdf asdfgh asdfghjk asdfghjkl asdfasdf
asd123 asdf1234 zxcvbn zxcvbnm zxcv1234 zxczxc poiuyt poiuytrewq lkjhgf mnbvcxz ytrewq iloveyou iloveu iloveme ilovehim iloveher
ilovemymom ilovemom ilovedad ilovejesus ilovegod ilovecats ilovedogs iloveyou2 iloveyousomuch loveyou loveme lovely lovelove loveforever
truelove mylove myloves lover lovers loverboy lovergirl luvyou ilovemyself ichliebedich tequiero teamo teamomucho jetaime tiamo princess
prince queen king kingkong kings knight sunshine sunflower sunset sunrise moonlight moon starlight stars superstar star starwars startrek
stargate rainbow rainbows dragon dragons dragonball dragonfly monkey monkeys monkey1 tiger tigers tigger lion lionking lions panther
panthers jaguar cheetah leopard elephant giraffe penguin penguins dolphin dolphins shark sharks whale turtle rabbit bunny kitty kitten
kittens hellokitty cat cats catdog dog dogs doggy doggie puppy puppies hamster horse horses pony unicorn unicorns butterfly butterflies
ladybug spider scorpion eagle eagles falcon falcons hawk hawks phoenix raven ravens football football1 footballer soccer basketball
baseball softball volleyball hockey tennis golf golfer golfing cricket rugby swimming swimmer surfing surfer skater skating snowboard
skiing boxing wrestling karate champion champions winner winning victory superman batman spiderman ironman hulk wolverine captain avengers
marvel joker robin catwoman wonderwoman deadpool thor flash xmen punisher daredevil pokemon pikachu charizard naruto sasuke goku vegeta
onepiece zelda mario luigi nintendo playstation xbox gamer gaming minecraft fortnite roblox counterstrike callofduty warcraft
worldofwarcraft starcraft diablo halo finalfantasy tetris sonic michael michelle jennifer jessica jordan jordan23 joshua matthew daniel
danielle andrew anthony william robert thomas charlie charles christopher christian christina chris jason justin james john johnny johnson
jonathan joseph david richard george ronald donald kevin brian steven stephen steve scott eric frank patrick peter paul mark martin nathan
nicholas nicole natalie natasha nancy amanda ashley amber andrea angela angel angels angelina angelica anna anne annie april barbara
brandon brandy brittany buster caroline carolina cheryl claudia crystal cynthia debbie deborah diana diane dorothy elizabeth emily emma
erica eva fernando francis gabriel gabriela garcia gloria hannah harley heather heidi helen isabel isabella jackie jackson jasmine jeremy
joanna jose juan julia julian julie karen katherine kathleen katie kelly kenneth kimberly kristen laura lauren leonardo linda lisa lorena
louise lucas lucy luis madison maggie manuel marcus margaret maria mariana marie marina marlboro mary megan melissa melanie mercedes
mickey miguel miranda molly monica morgan nelson oliver olivia oscar pamela patricia pedro rachel raymond rebecca ricardo roberto
rodriguez rosemary ruby russell ruth ryan sabrina samantha samuel sandra sara sarah sergio sharon shannon sierra simon sophia sophie
stephanie susan taylor teresa theresa tiffany timothy tyler valentina valeria vanessa veronica victor victoria vincent vincenzo virginia
walter wendy whitney xavier zachary alejandro alejandra alexander alexandra alexis alfredo alicia alison alexandre amelia arthur austin
benjamin bernard bradley camille carlos carmen cameron casey catherine chelsea chloe claire connor courtney cristina dennis derek diego
dominic douglas dylan edward eduardo ethan evelyn felix florian francesca francesco giovanni gregory guillaume harrison henry hunter
ignacio jacob javier jeffrey jerome jesus joel kathryn kayla kristina kyle leon lillian logan lorenzo marco marcel mason mateo mathieu
maurice maximilian max natalia nathalie nicolas noah pascal philippe philip pierre rafael raphael rodrigo romain sebastian sergey stefan
stefano thierry tobias tommy tony travis trevor valentin vladimir wolfgang yannick aaron adam adrian alan albert alex alexa allen amy ana
antonio ariel barney bella benny betty bobby bonnie brenda bruce bruno candy carl carol carolyn cassie cesar chester clayton cody colin
corey craig curtis daisy dakota dallas danny darren dave dean diamond donna duncan dustin edgar edwin elena ellen erik ernest eugene faith
felipe fiona floyd freddy gary gemma gerald gilbert ginger gordon grace grant greg harold harry harvey hector hope howard hugo ian irene
isaac ivan jack jacqueline jaime jamie jane janet jay jean jenny jesse jessie jill jim jimmy joan joe joey johan josh joyce judith judy
junior karl kate kathy keith ken kim kirsten larry lee leslie lewis lily louis luke lynn marc marvin mike mitchell nathaniel neil nick
nina norman pat pete phil rick ricky riley rita rob robbie roger roland roman rose ross roy sally sam sammy sandy sean shane shawn sheila
sidney stacey stanley stella stuart sue suzanne sydney sylvia ted terry tim tina todd tom tracy troy vera vicky wayne wesley willy yvonne
zoe liverpool liverpoolfc arsenal chelseafc manchester manchesterunited manutd mancity everton tottenham celtic rangers newcastle
barcelona barcelona1 realmadrid madrid juventus intermilan acmilan napoli benfica sporting bayern dortmund schalke ajax feyenoord
galatasaray fenerbahce besiktas flamengo corinthians palmeiras bocajuniors riverplate yankees redsox cowboys steelers packers patriots
broncos raiders dolphins1 giants bears bulls lakers celtics knicks heat warriors spurs mets cubs braves dodgers phillies astros redskins
redwings bruins penguins1 blackhawks canucks mapleleafs canadiens chiefs vikings saints seahawks colts chargers bengals browns titans
bills jets rams cardinals ferrari porsche mercedes1 bmw audi toyota honda nissan subaru mazda suzuki yamaha kawasaki ducati harleydavidson
mustang camaro corvette chevrolet chevy ford fordf150 dodge viper jeep lexus lamborghini bugatti volvo volkswagen beetle renault peugeot
citroen skoda london paris berlin munich hamburg vienna zurich amsterdam brussels madrid1 lisbon rome milan athens istanbul moscow warsaw
prague budapest stockholm oslo copenhagen helsinki dublin newyork newyorkcity losangeles chicago boston houston dallas1 miami seattle
atlanta denver phoenix1 sandiego sanfrancisco lasvegas detroit philadelphia washington toronto montreal vancouver sydney1 melbourne
brisbane auckland tokyo kyoto osaka beijing shanghai hongkong singapore bangkok mumbai delhi dubai cairo capetown johannesburg lagos
nairobi mexico brazil brasil argentina colombia chile peru canada america usa england scotland ireland wales france germany deutschland
spain espana italy italia portugal greece turkey poland polska russia ukraine sweden norway denmark finland holland belgium austria
switzerland australia newzealand japan china korea india pakistan philippines indonesia malaysia vietnam thailand africa nigeria kenya
egypt morocco california texas florida georgia hawaii alaska virginia1 carolina1 montana nevada arizona january february march april1 may
june july august september october november december monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter
fall season today tomorrow yesterday birthday happybirthday christmas merrychristmas halloween easter newyear happynewyear holiday
holidays vacation weekend januar februar maerz juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag
fruehling sommer herbst sommer1 hiver printemps ete automne verano invierno primavera otono estate inverno black white red blue green
yellow orange purple pink brown silver golden gold bronze violet indigo crimson scarlet turquoise blackcat blackjack bluesky blueberry
redrose greenday greentea whitehouse pinkfloyd purplerain yellowsubmarine orangejuice goldfish silverado apple apples banana cherry
strawberry orange1 lemon lemons peach peaches mango melon watermelon pineapple grapes pepper peppers tomato potato onion garlic cookie
cookies chocolate vanilla caramel coffee cappuccino espresso tea pizza burger cheese cheeseburger bacon chicken sandwich spaghetti pasta
noodles sushi taco tacos burrito popcorn pancake waffle butter peanut peanutbutter honey sugar candy1 candyman lollipop cupcake muffin
donut brownie icecream milkshake cocacola pepsi guinness heineken budweiser corona whiskey vodka tequila jackdaniels computer computers
laptop internet network windows windows10 windows7 microsoft office excel linux ubuntu debian macintosh apple123 iphone ipad android
samsung galaxy nokia motorola google gmail yahoo hotmail outlook facebook twitter instagram snapchat youtube tiktok whatsapp linkedin
myspace amazon netflix spotify paypal ebay oracle cisco cisco123 router switch modem database mysql postgres sql java javascript python
program programmer developer hacker hacked hacking cyber matrix neo trinity morpheus zion binary digital electronic cheer cheerleader
cheering dancer dancing dance music musica guitar guitarra piano drums drummer violin metal metallica nirvana slipknot korn acdc
ironmaiden queen1 beatles rollingstones ledzeppelin eminem tupac biggie snoopdogg rihanna beyonce madonna jackson5 shakira britney gaga
onedirection justinbieber taylorswift bts coldplay linkinpark greenday1 blink182 radiohead rammstein abba rocknroll rockstar rockon hiphop
rapper reggae jazz blues techno jesus1 jesuschrist christ jesusislord jesuslovesme godisgood godislove godbless blessed blessing heaven
heavenly angel1 angels1 faith1 faithful hope1 church bible gospel amen allah bismillah mohammed muhammad buddha krishna shiva ganesha
shalom freedom liberty justice peace peaceful love hate happy happiness smile smiley smiling laugh joy joyful lucky lucky7 luckyday
fortune money moneymoney cash dollar dollars rich million millionaire billionaire power powerful strength strong hero legend legendary
destiny dream dreams dreamer believe forever together family families mother mommy mom father daddy dad brother sister baby babygirl
babyboy babyblue sweetheart sweety sweetie sweet sugarplum honeybee darling angeleyes beautiful pretty cutie cutiepie sexy sexygirl hottie
hotstuff handsome boyfriend girlfriend bestfriend bestfriends friend friends friendship forever21 fuckyou fuckoff fuckme asshole bitch
bullshit shithead dumbass idiot stupid loser nerd geek noob blink alpha omega delta gamma sigma phoenix2 titan titanic apollo apollo13
mercury saturn jupiter venus mars neptune pluto galaxy1 universe cosmos space spaceman rocket nasa astronaut alien aliens ufo area51
xfiles mulder scully jamesbond bond007 agent007 007007 goldeneye skyfall terminator predator gladiator spartan spartans troy1 achilles
hercules zeus athena poseidon odin loki viking1 ninja ninjas samurai shogun warrior warriors1 soldier army marines navy airforce police
fireman firefighter doctor nurse teacher lawyer engineer pilot captain1 sailor pirate pirates cowboy cowgirl school highschool college
university student students homework library books reading writer writing science physics chemistry biology history geography english
spanish french german math mathematics algebra geometry work working worker office1 company business boss bigboss employee employees
customer customers customerservice callcenter callcentre sales marketing finance accounting accountant payroll human humanresources
training trainer trainee learning newhire onboarding welcomeaboard teamwork team project projects meeting monday1 coffee1 printer hello
hello1 hellohello helloworld hello123 hey heythere goodbye goodmorning goodnight goodday goodluck thankyou thanks please yes yesyes nono
maybe okay okokok cool coolcool coolguy awesome amazing fantastic perfect excellent number1 numberone first second third blabla blablabla
lalala lalalala hahaha hahahaha hehehe lol lolol lollol lmao rofl wtf omg xoxo xoxoxo xxx xxxx xxxxxx nana nanana mama mamamia papa dada
gogo gogogo pepe pepito lulu lolo toto titi tata coco kiki mimi momo bobo zaza aaaa aaaaaa aaaaaaaa bbbbbb cccccc abcabc abc1234 xyz123
xyzxyz zzzzzz 111111 112233 121212 123123 123123123 123321 1234 12345 123456 1234567 12345678 123456789 1234567890 12344321 123454321
123456a 123456aa 123456q 12345a 12345q 123abc 123qwe 123qweasd 131313 147258 147258369 159357 159753 159951 1597532486 161616 171717
181818 191919 202020 212121 222222 232323 242424 252525 292929 321321 321654 333333 369369 420420 444444 454545 456456 456789 54321 555555
555666 654321 6543210 666666 666999 696969 69696969 741852 741852963 753951 7654321 767676 777777 7777777 77777777 787878 789456 789456123
789789 852456 87654321 888888 88888888 951753 963852 963852741 987654 9876543 98765432 987654321 9876543210 999999 99999999 101010
10203040 102030 11111111 1111111 00000000 000000 0000000 007 010203 0123456 01234567 0123456789 19841984 19901990 20002000 20202020 corvus
mustang1 access14 maverick iceman topgun cougar tomcat hornet viper1 cobra rattlesnake python1 anaconda wildcat wildcats bobcat bulldog
bulldogs pitbull rottweiler doberman husky labrador beagle poodle chihuahua terrier boxer greyhound shepherd thunder thunderbird lightning
storm hurricane tornado cyclone blizzard avalanche volcano earthquake tsunami ocean river lake mountain mountains forest jungle desert
island beach beaches paradise garden gardens flower flowers rose1 roses tulip orchid lily1 daisy1 violet1 jasmine1 lavender lotus
cherryblossom diamond1 diamonds ruby1 emerald sapphire pearl crystal1 jewel jewels treasure crown royal royals castle palace tower bridge
window windows1 door garage kitchen bedroom house home homesweethome sweethome apartment mickeymouse mickey1 minnie minniemouse donaldduck
goofy pluto1 bambi simba nemo findingnemo shrek fiona1 cinderella tinkerbell peterpan aladdin jasmine2 ariel1 mulan pocahontas elsa frozen
olaf winniethepooh pooh poohbear eeyore piglet snoopy garfield scooby scoobydoo tweety tweetybird sylvester bugsbunny daffyduck roadrunner
simpsons bart bartsimpson homer homersimpson southpark cartman familyguy stewie spongebob patrick1 squidward futurama bender harrypotter
hermione hogwarts gryffindor slytherin dumbledore voldemort quidditch lordoftherings gandalf frodo aragorn legolas bilbo hobbit mordor
gollum sauron gameofthrones winterfell stark targaryen lannister jonsnow khaleesi daenerys skywalker lukeskywalker darthvader vader yoda
obiwan chewbacca hansolo stormtrooper jedi jedimaster sith deathstar millenniumfalcon r2d2 c3po tinker tinkers pumpkin pumpkins peanut1
bandit bear bears1 teddy teddybear panda pandas koala kangaroo gorilla bananas chicken1 turkey1 duck ducks goose frog froggy froggie
lizard snake snakes wolf wolves werewolf vampire vampires twilight edward1 zombie zombies ghost ghosts witch witches wizard wizards magic
magical merlin excalibur camelot arthur1 lancelot asdfqwer qwerasdf qwaszx zxasqw poopoo poop poopie peepee doodoo pussy dick dickhead
cock penis boobs tits titties hooters playboy playgirl penthouse hustler porn pornhub sexsex sexsexsex sex69 mistress september1 summer1
summertime winter1 wintertime springtime lasvegas1 partytime party partyboy partygirl nightlife midnight noon morning evening daylight
nighttime benjamin1 charlie1 buddy buddy1 buddyboy rocky rocky1 rocko max1 maxwell maxmax maximus sasha shadow shadow1 smokey smokie
lucky1 lucky13 oreo midnight1 pepper1 patches princess1 precious sassy scooter snickers snowball snowflake snowman snowwhite socks sparky
spike spirit spot tiger1 tigger1 toby trixie whiskers zeus1 compaq dell hewlett packard lenovo toshiba ibm intel pentium amd nvidia sony
panasonic philips siemens bosch canon nikon kodak polaroid passat golf1 jetta beemer roadking roadrunner1 fatboy chopper biker bikers
motorbike motorcycle motocross ktm trucker trucking truck tractor johndeere farmer farming caterpillar peterbilt kenworth sunshine1
monkey123 dragon123 letmein1 football123 welcome1 welcome123 admin123 admin1234 root123 pass123 pass1234 passpass pass word pa55word
p4ssw0rd p455w0rd
`;
