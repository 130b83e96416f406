import { sendRequest } from "@/lib/contacts/commands.server";
import { votePost } from "@/lib/feed/polls.server";
import { AUDIENCES } from "@/lib/feed/view";
import { type MadePerson, must } from "@/tests/factories";
import { comment, like, post } from "@/tests/setup/feed";
import { post as writeLetter } from "@/tests/setup/mailbox";
import { say } from "@/tests/setup/talk";
import { areApart, type Class, isTraveller, type Posted } from "./class";

/** Those below it sit at a browser, the others act by the commands that browsers call. */
export const BROWSERS = 6;
export const LETTER_WRITER = 6;
export const SUBJECT = "The trip on Friday";
/** Who names whom, in a post for everyone that both friends can read. */
export const NAMED = { by: 9, whom: 10 } as const;

const range = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, n) => from + n);
export const OTHERS = range(BROWSERS, 30);
export const COMMENTERS = range(8, 13);
export const VOTERS = range(6, 16);
/** Asks to be friends with whom; nobody is asked by two or asks back. */
export const ASKERS = OTHERS.filter((who) => who % 2 === 0);
export const askedBy = (who: number): number => (who + 9) % 30;
export const TALKERS: readonly number[] = [6, 7, 10];
export const LINES_EACH = 3;

const at = ({ people }: Class, n: number) => people[n] as MadePerson;

/** Everybody else posts something, each for another circle. */
export async function postAll(of: Class): Promise<Posted[]> {
	const posted: Posted[] = [];
	for (const author of OTHERS) {
		const wanted = AUDIENCES[author % AUDIENCES.length] ?? "everyone";
		const audience =
			wanted === "group" && !isTraveller(author) ? "everyone" : wanted;
		const name = at(of, NAMED.whom).handle;
		const text =
			author === NAMED.by
				? `Who has the tent, @${name}?`
				: `Number ${author} says hello to all of you.`;
		const placeId =
			audience === "group"
				? of.groupId
				: audience === "community"
					? of.communityId
					: undefined;
		const { id } = await post(at(of, author), text, { audience, placeId });
		posted.push({ author, audience, id });
	}
	return posted;
}

/** What the others think of the first photo, and of the question to all. */
export async function answerAll(
	of: Class,
	photo: Posted,
	question: Posted,
): Promise<void> {
	for (const who of OTHERS)
		if (!areApart(who, photo.author)) must(await like(at(of, who), photo.id));
	for (const who of COMMENTERS)
		await comment(at(of, who), photo.id, `How fine! says number ${who}`);
	for (const who of VOTERS)
		must(
			await votePost(at(of, who), {
				...{ postId: question.id, options: [who % 2] },
			}),
		);
}

/** Requests, a letter to all, and talk in the group. */
export async function reachAll(of: Class): Promise<void> {
	for (const who of ASKERS)
		must(
			await sendRequest(at(of, who), {
				personId: at(of, askedBy(who)).personId,
			}),
		);
	const writer = at(of, LETTER_WRITER);
	await writeLetter(
		writer,
		of.people.filter((one) => one !== writer),
		{ subject: SUBJECT, body: "Bring boots, and something for the fire." },
	);
	for (let line = 0; line < LINES_EACH; line++)
		for (const who of TALKERS)
			await say(at(of, who), of.groupId, `Line ${line} of number ${who}`);
}
