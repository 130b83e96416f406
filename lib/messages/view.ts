import type { Body } from "@/lib/messages/body";

/** A message as everybody in the conversation gets it. `createdAt` is ISO 8601 in UTC. */
export type MessageView = {
	id: string;
	conversationId: string;
	/** 1, 2, 3 … in this conversation, without gaps: the order, for everybody. */
	sequence: number;
	/** The conversation's version at this message's last change. */
	version: number;
	senderId: string;
	clientId: string;
	body: Body;
	createdAt: string;
};

/** How far a member has come: all up to `deliveredSequence` reached a device, all up to `readSequence` was seen. */
export type MarkerView = {
	personId: string;
	readSequence: number;
	deliveredSequence: number;
	version: number;
};

/** A page of the log, oldest first. */
export type MessagePageView = {
	messages: MessageView[];
	hasOlder: boolean;
	hasNewer: boolean;
};

/** All that changed after a version: apply it, go on from `version`; `isComplete` false means ask again from there. */
export type ChangesView = {
	messages: MessageView[];
	markers: MarkerView[];
	version: number;
	isComplete: boolean;
};
