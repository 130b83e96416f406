/** One person of the demo. The first of a story is the owner. */
export type SeedPerson = { handle: string; name: string; about: string };

/** What two people said: who of the two (0 or 1), and the words; `photo` stands for a drawn picture. */
export type SeedTalk = {
	between: [number, number];
	/** How many days ago it began. */
	days: number;
	lines: [0 | 1, string][];
	/** How many of the last lines the owner has not read. */
	unread?: number;
};

export type Story = {
	serverName: string;
	people: SeedPerson[];
	talks: SeedTalk[];
	/** A stranger's first words to the owner, which wait for an answer. */
	stranger: { from: number; text: string };
};

/** A line that is a picture instead of words. */
export const PHOTO = "photo";

/** Who are friends, by their place among the people; the same in every language. */
export const FRIENDS: [number, number][] = [
	[0, 1],
	[0, 2],
	[0, 3],
	[0, 4],
	[0, 5],
	[0, 6],
	[1, 2],
	[1, 5],
	[2, 3],
	[3, 4],
	[4, 7],
	[5, 6],
	[7, 8],
	[9, 10],
];

/** Who follows whom. */
export const FOLLOWS: [number, number][] = [
	[0, 7],
	[1, 0],
	[4, 0],
	[7, 0],
	[8, 2],
	[9, 0],
	[10, 2],
];

/** Whose birthday is how many days from now, for everybody to see. */
export const BIRTHDAYS: ReadonlyMap<number, number> = new Map([
	[1, 0],
	[4, 6],
	[7, 12],
]);

/** Requests that wait: who asked whom. */
export const REQUESTS: [number, number][] = [
	[7, 0],
	[8, 0],
	[0, 9],
	[10, 2],
];

/** How each person looks, by their place among the people: skin and hair by number, long hair, glasses. */
export type Look = {
	skin: number;
	hair: number;
	isLong: boolean;
	hasGlasses: boolean;
};

const look = (skin: number, hair: number, more = ""): Look => ({
	skin,
	hair,
	isLong: more.includes("long"),
	hasGlasses: more.includes("glasses"),
});

/** Null: no photo, as with some everywhere. */
export const LOOKS: (Look | null)[] = [
	look(1, 2, "long glasses"),
	look(0, 1),
	look(1, 0, "long"),
	look(2, 0),
	look(0, 3, "long"),
	look(1, 2, "glasses"),
	look(0, 5, "long glasses"),
	look(4, 0, "long"),
	look(0, 4),
	null,
	look(0, 3, "glasses"),
	null,
];
