import { blockPerson } from "@/lib/contacts/blocks.server";
import { followPerson } from "@/lib/contacts/follows.server";
import type { Audience } from "@/lib/feed/view";
import type { Locale } from "@/lib/i18n/locale";
import { type MadePerson, makePerson, must } from "@/tests/factories";
import { joinedBy, madeCommunity } from "@/tests/setup/communities";
import { createdGroup, intoGroup } from "@/tests/setup/groups";
import { befriend } from "@/tests/setup/talk";

const NAMES =
	"Aksel Aamodt,Bjørg Bakke,Cecilie Chen,Daniel Dahl,Eevi Eskola,Farah Farsi,Gunnar Grøn,Hilja Heikkinen,Ingrid Isaksen,Jonas Juhl,Karoliina Kivi,Lars Lie,Maja Moen,Noor Nasser,Oskar Ojala,Petra Pettersen,Quentin Quist,Ragnhild Ruud,Sofia Saari,Tor Tveit,Ulla Uusitalo,Vilde Vik,William Wang,Xenia Xu,Yngve Ytrehus,Zara Zaman,Ærlend Ænes,Øyvind Østby,Åse Århus,Åke Åberg".split(
		",",
	);
/** Who is in the group of the trip. */
const TRAVELLERS = [0, 1, 2, 3, 4, 5, 6, 7, 10];
/** The one who blocks, and who is blocked. */
const APART = [29, 3] as const;

export type Class = {
	people: MadePerson[];
	groupId: string;
	communityId: string;
};
export type Posted = { author: number; audience: Audience; id: string };

const steps = (a: number, b: number) =>
	Math.min(Math.abs(a - b), NAMES.length - Math.abs(a - b));
/** In a ring, each with the two on either side. */
export const areFriends = (a: number, b: number): boolean =>
	steps(a, b) === 1 || steps(a, b) === 2;
const follows = (who: number, whom: number) =>
	(who + 5) % NAMES.length === whom;
export const areApart = (a: number, b: number): boolean =>
	APART.some((one) => one === a) && APART.some((one) => one === b) && a !== b;
export const isTraveller = (who: number): boolean => TRAVELLERS.includes(who);

/** In whose feed a post is to stand: the rule of docs/feed.md, written a second time. */
export function isFed({ author, audience }: Posted, who: number): boolean {
	if (author === who) return true;
	if (areApart(author, who)) return false;
	if (audience === "group") return isTraveller(who);
	if (audience === "community" || areFriends(author, who)) return true;
	return audience === "everyone" && follows(who, author);
}

/** Thirty people who know each other as above, with a group and a community of theirs. */
export async function makeClass(
	languageOf: (at: number) => Locale,
): Promise<Class> {
	const people: MadePerson[] = [];
	for (const [at, displayName] of NAMES.entries())
		people.push(await makePerson({ displayName, language: languageOf(at) }));
	const at = (n: number) => people[n % people.length] as MadePerson;
	for (const [n, person] of people.entries()) {
		await befriend(person, at(n + 1));
		await befriend(person, at(n + 2));
		must(await followPerson(person, { personId: at(n + 5).personId }));
	}
	const [first, ...others] = people as [MadePerson, ...MadePerson[]];
	const community = await madeCommunity(first, { name: "Class 7B" });
	await joinedBy(first, community.id, ...others);
	const group = await createdGroup(first, [], "The trip");
	await intoGroup(first, group.id, ...TRAVELLERS.slice(1).map(at));
	must(await blockPerson(at(APART[0]), { personId: at(APART[1]).personId }));
	return { people, groupId: group.id, communityId: community.id };
}
