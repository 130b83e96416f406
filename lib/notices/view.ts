import type { NoticeKind, SubjectKind } from "@/lib/notices/kinds";
import type { PersonCardView } from "@/lib/people/view";

/** One entry under the bell. */
export type NoticeView = {
	id: string;
	kind: NoticeKind;
	subjectKind: SubjectKind;
	/** The newest few of who did it, newest first; never somebody beyond a block. */
	actors: PersonCardView[];
	actorCount: number;
	/** What it happened in, when that has a name: a group. */
	title: string | null;
	/** The words it is about, cut short. */
	excerpt: string | null;
	/** Where it leads. */
	href: string;
	isSeen: boolean;
	/** Goes on from here, and says how far one has seen. */
	position: string;
	changedAt: string;
};

export type NoticePageView = {
	notices: NoticeView[];
	unseen: number;
	/** Go on from here; null when there is no more. A page may hold less than was asked for. */
	next: string | null;
};
