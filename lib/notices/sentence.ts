import type { NoticeWords } from "@/lib/i18n/en/notices";
import type { NoticeView } from "@/lib/notices/view";

type Told = Pick<
	NoticeView,
	"kind" | "subjectKind" | "actors" | "actorCount" | "title"
>;

/** Who did it: "Ola", "Ola and Kari", "Ola and 4 others". */
export function whoOf(
	words: NoticeWords,
	{ actors, actorCount }: Pick<Told, "actors" | "actorCount">,
): string {
	const [first, second] = actors;
	return words.who(
		first?.displayName ?? "",
		actorCount === 2 ? (second?.displayName ?? null) : null,
		actorCount > 2 ? actorCount - 1 : 0,
	);
}

/** A notice as a sentence. */
export function sentenceOf(words: NoticeWords, notice: Told): string {
	const { kind, subjectKind, actorCount: count, title } = notice;
	const who = whoOf(words, notice);
	const isComment = subjectKind === "comment";
	switch (kind) {
		case "comment":
			return isComment
				? words.commentOnComment(who, count)
				: words.commentOnPost(who, count);
		case "like":
			return isComment
				? words.likeOfComment(who, count)
				: words.likeOfPost(who, count);
		case "invitation":
		case "mention":
			return words[kind](who, count, title);
		case "friend_request":
		case "friend_accepted":
		case "follow":
		case "letter":
		case "report":
		case "report_answered":
		case "password_reset":
			return words[kind](who, count);
	}
}
