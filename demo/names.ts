import type { Random } from './random.ts';

export type Sex = 'female' | 'male';

/** Names that go together: those of one family come from one stock. */
interface Stock {
  readonly weight: number;
  readonly family: readonly string[];
  /** Given names by the year from which they were usual, latest first. */
  readonly given: readonly {
    readonly from: number;
    readonly female: readonly string[];
    readonly male: readonly string[];
  }[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);

const BRITISH: Stock = {
  weight: 86,
  family: words(`
    Ashworth Atkinson Bainbridge Barker Bell Birch Booth Boyd Bradley Brennan Brown Burns Carter Chapman Collins Cook
    Cooper Corbett Coulson Crosby Davies Dawson Dixon Dobson Douglas Doyle Duffy Dunn Edwards Elliott Ellis Evans
    Farrell Fenwick Fletcher Forster Foster Fox Gallagher Gibson Graham Grant Gray Green Greaves Hall Hamilton Hardy
    Harper Harrison Hart Harvey Heslop Hewitt Hill Hodgson Holland Holmes Hope Howard Hudson Hughes Hunter Hutchinson
    Iveson Jackson Jefferson Jenkins Jobson Jones Jordan Kay Kelly Kennedy Kirby Kirk Knight Lamb Lawson Lewis Lister
    Lowe Lynch Mason Matthews McBride McCarthy McDonald McGuire McKenna Metcalfe Miller Mills Mitchell Moore Morgan
    Morris Murphy Murray Naylor Nelson Newton Nichol Noble Oliver Palmer Parker Patterson Pearson Potts Powell Purvis
    Quinn Raine Readman Reed Reid Richardson Riley Robson Rogers Rooney Ross Rowe Russell Scott Sharp Shaw Shepherd
    Simpson Spence Stephenson Stewart Stokes Sutton Taylor Thompson Todd Turnbull Turner Tweddle Usher Vickers Walker
    Walsh Ward Watson Webster Welsh White Wilkinson Williams Wilson Winter Woodhouse Wright Young Younger Yarrow`),
  given: [
    {
      from: 2003,
      female: words(`
        Amelia Ava Bella Chloe Daisy Ella Ellie Emilia Erin Evie Faith Freya Grace Gracie Holly Imogen Isla Ivy Jessica
        Keira Lacey Layla Lexi Libby Lily Lola Lottie Maisie Matilda Megan Mia Millie Molly Niamh Olivia Phoebe Poppy
        Rosie Ruby Scarlett Sienna Skye Sophia Summer Tilly Willow Zara`),
      male: words(`
        Alfie Archie Arthur Bailey Ben Blake Bobby Caleb Charlie Connor Corey Dylan Edward Ethan Finley Freddie George
        Harrison Harry Harvey Henry Isaac Jack Jacob Jake Jayden Joseph Jude Jenson Kai Kian Leo Lewis Logan Louie Lucas
        Mason Max Noah Oliver Ollie Oscar Reece Riley Ronnie Rory Samuel Sonny Stanley Tyler Theo Thomas Toby Zac`),
    },
    {
      from: 1984,
      female: words(`
        Abbie Amy Ashleigh Becky Bethany Charlotte Chelsea Claire Danielle Emily Emma Gemma Georgia Hannah Hayley Heather
        Jade Jenna Jennifer Jodie Kayleigh Kelly Kerry Kimberley Kirsty Laura Lauren Leanne Lindsay Lisa Lucy Melissa
        Michelle Natalie Nicola Nicole Rachel Rebecca Sarah Shannon Siobhan Sophie Stacey Stephanie Toni Vicky Zoe`),
      male: words(`
        Aaron Adam Alex Andrew Anthony Ashley Ben Bradley Callum Carl Chris Craig Curtis Dale Daniel Darren David Dean
        Gareth Glen Jamie Jason Joe John Jonathan Jordan Josh Karl Kieran Kyle Lee Liam Luke Mark Martin Matthew Michael
        Nathan Paul Peter Philip Richard Robert Ryan Scott Sean Shaun Simon Stephen Stuart Tom Wayne`),
    },
    {
      from: 1958,
      female: words(`
        Alison Amanda Andrea Angela Anne Beverley Carol Caroline Carolyn Catherine Christine Dawn Deborah Debra Denise
        Diane Donna Elaine Elizabeth Fiona Gail Gillian Helen Jacqueline Jane Janet Janice Jayne Jill Joanne Judith Julie
        Karen Kathryn Lesley Linda Lorraine Louise Lynne Mandy Maria Michelle Pamela Paula Sandra Sharon Sheila Susan
        Tina Tracey Wendy Yvonne`),
      male: words(`
        Alan Andrew Anthony Barry Brian Christopher Colin David Dennis Derek Garry Gary Geoffrey Glenn Graham Gordon Ian
        Jeffrey John Keith Kenneth Kevin Les Malcolm Mark Martin Michael Mick Neil Nigel Norman Paul Peter Philip Ray
        Raymond Robert Roger Roy Russell Stephen Steven Stewart Terence Terry Thomas Tony Trevor Vincent William`),
    },
    {
      from: 0,
      female: words(`
        Ada Agnes Alma Annie Audrey Barbara Beryl Betty Brenda Constance Doreen Doris Dorothy Edith Edna Eileen Elsie
        Enid Ethel Florence Freda Gladys Hilda Irene Iris Ivy Jean Joan Joyce Kathleen Lilian Mabel Margaret Marion
        Maureen Mavis Mildred Muriel Nora Olive Patricia Peggy Phyllis Rita Rose Sheila Shirley Sylvia Thelma Vera
        Violet Winifred`),
      male: words(`
        Albert Alfred Arnold Arthur Bernard Bill Cecil Charles Clifford Cyril Dennis Derek Donald Douglas Edward Eric
        Ernest Frank Fred George Gerald Gordon Harold Harry Henry Herbert Horace Jack James Jim John Joseph Kenneth
        Leonard Leslie Lionel Norman Percy Ralph Raymond Reginald Ronald Roy Sidney Stanley Sydney Thomas Walter
        Wilfred William`),
    },
  ],
};

function stock(weight: number, family: string, female: string, male: string): Stock {
  return { weight, family: words(family), given: [{ from: 0, female: words(female), male: words(male) }] };
}

const STOCKS: readonly Stock[] = [
  BRITISH,
  stock(
    5,
    'Ahmed Akhtar Ali Aziz Bashir Choudhury Hussain Iqbal Khan Mahmood Malik Mirza Rahman Rashid Rehman Shah Uddin',
    'Aisha Amina Fatima Farah Hafsa Humaira Khadija Maryam Nabila Nadia Nasreen Rukhsana Saima Samina Shazia Yasmin Zainab',
    'Abdul Adeel Amir Asif Faisal Farooq Hamza Haroon Ibrahim Imran Kamran Nadeem Omar Rashid Sajid Tariq Usman Yusuf Zahid',
  ),
  stock(
    2,
    'Bhatt Desai Dhillon Grewal Kapoor Mistry Nair Patel Pillai Rao Sandhu Sharma Sidhu Sodhi Thakur',
    'Anjali Asha Deepa Gurpreet Harjit Jaspreet Kavita Leela Manjit Meera Nisha Priya Rani Simran Sunita',
    'Amar Arjun Balbir Dev Gurdeep Harpal Jagdish Kiran Manoj Nikhil Raj Ravi Sanjay Sukhdev Vijay',
  ),
  stock(
    3,
    'Balan Dobre Ionescu Jankowski Kaminski Kowalczyk Lewandowski Mazur Nowak Petrauskas Popa Sikora Wilk Zajac Zielinski',
    'Agnieszka Alina Beata Dorota Elena Ewa Gabriela Ilinca Iwona Joanna Katarzyna Magda Monika Renata Zofia',
    'Adrian Andrei Bartosz Cezar Dariusz Grzegorz Jakub Krzysztof Lukasz Marcin Mihai Pawel Piotr Tomasz Wojciech',
  ),
  stock(
    2,
    'Abebe Adebayo Adeyemi Agyeman Banda Boateng Chukwu Dube Eze Kamara Mensah Moyo Ndlovu Okafor Osei Tesfaye',
    'Abena Adaeze Amara Blessing Chidinma Comfort Esther Grace Hanna Mercy Nomsa Patience Precious Ruth Selam',
    'Ade Chidi Daniel Dawit Emeka Emmanuel Femi Gift Joseph Kofi Kwame Samuel Tendai Tunde Victor',
  ),
  stock(
    2,
    'Chan Cheung Dang Haddad Hosseini Karimi Lau Li Mansour Nguyen Pham Rahimi Reyes Santos Tran Wong Zhang',
    'Ana Dalia Hoa Jasmine Jing Lan Leila Linh Maricel Mei Noor Parisa Rana Thuy Wei Yan',
    'Ali Ben Darius Duc Farid Hassan Jun Khalid Kwok Long Marco Minh Nader Reza Tuan Wei',
  ),
];

/** The name that the members of one family share, and the stock that their given names come from. */
export interface FamilyName {
  readonly family: string;
  /** Whether the name tells of a family that came to the town from elsewhere. */
  readonly minority: boolean;
  readonly stock: Stock;
}

/** A family name, as common as its kind is in a town in the north-east of England. */
export function pickFamilyName(random: Random): FamilyName {
  const stock = random.weighted(STOCKS, ({ weight }) => weight);
  return { family: random.pick(stock.family), minority: stock !== BRITISH, stock };
}

/** A given name that was usual when somebody was born. */
export function pickGivenName(random: Random, { stock }: FamilyName, sex: Sex, bornIn: number): string {
  const generation = stock.given.find(({ from }) => bornIn >= from);
  return random.pick(generation?.[sex] ?? []);
}

/** Short forms by which people are known. */
export const NICKNAMES: Readonly<Record<string, string>> = {
  Anthony: 'Tony',
  Bethany: 'Beth',
  Catherine: 'Cath',
  Christopher: 'Chris',
  Daniel: 'Danny',
  Deborah: 'Debbie',
  Elizabeth: 'Liz',
  Gillian: 'Gill',
  Harrison: 'Harry',
  Jacqueline: 'Jackie',
  Jacob: 'Jake',
  Jennifer: 'Jenny',
  Jessica: 'Jess',
  Joseph: 'Joe',
  Kathleen: 'Kath',
  Kenneth: 'Ken',
  Kimberley: 'Kim',
  Margaret: 'Maggie',
  Matthew: 'Matt',
  Michael: 'Mick',
  Natalie: 'Nat',
  Nathan: 'Nate',
  Oliver: 'Ollie',
  Pamela: 'Pam',
  Patricia: 'Pat',
  Philip: 'Phil',
  Raymond: 'Ray',
  Rebecca: 'Becky',
  Robert: 'Rob',
  Ronald: 'Ron',
  Samuel: 'Sam',
  Stephanie: 'Steph',
  Stephen: 'Steve',
  Steven: 'Ste',
  Susan: 'Sue',
  Terence: 'Terry',
  Thomas: 'Tommy',
  Victoria: 'Vicky',
  William: 'Billy',
};
