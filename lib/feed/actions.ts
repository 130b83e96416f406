"use server";

import * as answers from "@/lib/feed/answers.server";
import * as inputs from "@/lib/feed/input";
import * as commands from "@/lib/feed/posts.server";
import { act } from "@/lib/http/action.server";

const rate = "write";

export async function createPost(input: unknown) {
	return act({ input: inputs.postInput, rate }, input, commands.createPost);
}

export async function editPost(input: unknown) {
	return act({ input: inputs.editPostInput, rate }, input, commands.editPost);
}

export async function deletePost(input: unknown) {
	return act(
		{ input: inputs.deletePostInput, rate },
		input,
		commands.deletePost,
	);
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
