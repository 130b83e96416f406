"use server";

import * as answers from "@/lib/feed/answers.server";
import * as inputs from "@/lib/feed/input";
import * as polls from "@/lib/feed/polls.server";
import * as commands from "@/lib/feed/posts.server";
import { removePreview } from "@/lib/feed/previews.server";
import { act } from "@/lib/http/action.server";

const rate = "write";

export async function createPost(input: unknown) {
	return act({ input: inputs.postInput, rate }, input, commands.createPost);
}

export async function editPost(input: unknown) {
	return act({ input: inputs.editPostInput, rate }, input, commands.editPost);
}

export async function deletePost(input: unknown) {
	return act({ input: inputs.ownPostInput, rate }, input, commands.deletePost);
}

export async function likePost(input: unknown) {
	return act({ input: inputs.likeInput, rate }, input, answers.likePost);
}

export async function addComment(input: unknown) {
	return act({ input: inputs.commentInput, rate }, input, answers.addComment);
}

export async function editComment(input: unknown) {
	return act(
		{ input: inputs.editCommentInput, rate },
		input,
		answers.editComment,
	);
}

export async function deleteComment(input: unknown) {
	return act(
		{ input: inputs.deleteCommentInput, rate },
		input,
		answers.deleteComment,
	);
}

export async function votePost(input: unknown) {
	return act({ input: inputs.votePostInput, rate }, input, polls.votePost);
}

export async function closePostPoll(input: unknown) {
	return act({ input: inputs.ownPostInput, rate }, input, polls.closePostPoll);
}

export async function removePostPreview(input: unknown) {
	return act({ input: inputs.ownPostInput, rate }, input, removePreview);
}
