/** What goes on among more than two: who speaks is told by their place among the people of the story. */
export type Life = {
	group: SeedRoom & { people: number[] };
	community: { name: string; about: string; people: number[]; room: SeedRoom };
	posts: SeedPost[];
	letters: SeedLetter[];
};
export type SeedRoom = { name: string; topic: string; lines: SeedLine[] };
export type SeedLine = [who: number, words: string];
export type SeedPost = {
	from: number;
	text: string;
	hasView?: true;
	likes: number[];
	comments: SeedLine[];
};
export type SeedLetter = {
	from: number;
	to: number[];
	subject: string;
	body: string;
};
