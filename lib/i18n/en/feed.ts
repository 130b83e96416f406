import { pluralOf } from "@/lib/i18n/plural";

const plural = pluralOf("en");

export const feed = {
	title: "Feed",
	write: "Write a post",
	placeholder: "What would you like to tell?",
	audience: "Who can see it",
	everyone: "Everyone here",
	friends: "Friends",
	groups: "A group",
	communities: "A community",
	addPictures: "Photos or video",
	poll: "Poll",
	addPoll: "Add the poll",
	removePoll: "Remove the poll",
	post: "Post",
	posted: "Posted.",
	uploading: "Posted as soon as the files are there.",
	uploadFailed: "A file did not get here. Try it again or remove it.",
	offline: "You are offline, so nothing was sent. What you wrote stays here.",
	offlineDeed: "You are offline, so nothing was changed.",
	newPosts: (count: number, isMore: boolean) =>
		isMore
			? `More than ${count} new posts`
			: plural(count, { one: "# new post", other: "# new posts" }),
	end: "You have seen everything",
	empty: "Nothing here yet",
	emptyLead:
		"What you, your friends, the people you follow, your groups and your communities post stands here, newest first.",
	findPeople: "Find people",
	older: "Show older posts",
	like: "Like",
	likes: (count: number) =>
		plural(count, { one: "# person likes this", other: "# people like this" }),
	likersTitle: "Who likes this",
	comment: "Comment",
	comments: (count: number) =>
		plural(count, { one: "# comment", other: "# comments" }),
	commentsLabel: "Comments",
	noComments: "No comments yet.",
	writeComment: "Write a comment",
	writeReply: (name: string) => `Reply to ${name}`,
	reply: "Reply",
	send: "Send",
	moreComments: "Show more comments",
	moreReplies: (count: number) =>
		plural(count, { one: "Show # more reply", other: "Show # more replies" }),
	share: "Share",
	shareTitle: "Share in a chat",
	shareLead: "The link opens only for those the post is for.",
	shared: (count: number) =>
		plural(count, { one: "Shared in # chat.", other: "Shared in # chats." }),
	edit: "Edit",
	editField: "The words of the post",
	editComment: "The words of the comment",
	edited: "edited",
	delete: "Delete",
	deleteTitle: "Delete this post?",
	deleteLead:
		"Its comments, likes and pictures go with it. This cannot be undone.",
	deleteCommentTitle: "Delete this comment?",
	deleteCommentLead: "Replies to it go with it. This cannot be undone.",
	menu: (name: string) => `More about the post by ${name}`,
	commentMenu: (name: string) => `More about the comment by ${name}`,
	postBy: (name: string) => `Post by ${name}`,
	commentBy: (name: string) => `Comment by ${name}`,
	back: "Back to the feed",
	open: "Open the post",
	recentChats: "Recent chats",
	noChats: "No chats yet.",
	allChats: "All chats",
	online: "Online now",
	nobodyOnline: "None of your friends is online.",
	posts: "Posts",
	noPosts: "There are no posts to see.",
};

export type FeedWords = typeof feed;
