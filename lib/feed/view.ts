import type { AttachmentView } from "@/lib/media/view";
import type { Mention } from "@/lib/messages/mention";
import type { PersonCardView } from "@/lib/people/view";
import type { Question } from "@/lib/polls/body";
import type { PollView } from "@/lib/polls/view";
import type { PreviewView } from "@/lib/previews/view";

/** For whom a post is. A group's and a community's are for who is in it at the time of reading. */
export const AUDIENCES = ["everyone", "friends", "group", "community"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The audience of one post; a place has the name that it has now. */
export type AudienceView =
	| { kind: "everyone" | "friends" }
	| { kind: "group" | "community"; id: string; name: string };

/** Words, with whom they name. */
export type WordsView = {
	text: string;
	mentions: Mention[];
	/** The people behind `mentions`, for the way to their pages. */
	named: PersonCardView[];
};

/** A post as its reader may see it; counts leave out whom a block keeps apart from the reader. */
export type PostView = WordsView & {
	id: string;
	author: PersonCardView;
	audience: AudienceView;
	attachments: AttachmentView[];
	/** What it asks, and how that stands for the reader. */
	poll: (Question & { stands: PollView }) | null;
	/** What its first link leads to. */
	preview: PreviewView | null;
	createdAt: string;
	editedAt: string | null;
	likes: number;
	isLiked: boolean;
	comments: number;
};

/** A page of posts, newest first. */
export type PostPageView = {
	posts: PostView[];
	/** Go on before this; null when there is no more. */
	next: string | null;
};

/** Posts that were asked for, as far as the viewer may read them. */
export type PostsView = { posts: PostView[] };

/** How many posts of others stand before the newest that is known; `isMore` when there are more than are counted. */
export type NewPostsView = { count: number; isMore: boolean };

/** A comment, or a reply to one. */
export type CommentView = WordsView & {
	id: string;
	author: PersonCardView;
	createdAt: string;
	editedAt: string | null;
};

/** A comment with its first replies; the rest is asked for by `parent`. */
export type ThreadView = CommentView & {
	replies: CommentView[];
	replyCount: number;
};

/** A page of comments, oldest first. */
export type CommentPageView = {
	comments: ThreadView[];
	/** Go on after this; null when there is no more. */
	next: string | null;
};

/** A page of those who like a post. */
export type LikersView = { people: PersonCardView[]; next: string | null };

/** Where one may post to, besides everyone and friends. */
export type PlacesView = {
	groups: { id: string; name: string }[];
	communities: { id: string; name: string }[];
};

/** How a post stands after a like was given or taken back. */
export type LikedView = { likes: number; isLiked: boolean };
