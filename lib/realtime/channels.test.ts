import { describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import {
	activeChannel,
	conversationChannel,
	parseChannel,
	personChannel,
	typingChannel,
} from "./channels";

const id = newId();

describe("channel names", () => {
	it("read back as what they were made of", () => {
		expect(parseChannel(personChannel(id, 3))).toEqual({
			kind: "person",
			personId: id,
			generation: 3,
		});
		expect(parseChannel(activeChannel(id, 3))).toEqual({
			kind: "active",
			personId: id,
			generation: 3,
		});
		expect(parseChannel(conversationChannel(id, 12))).toEqual({
			kind: "conversation",
			conversationId: id,
			generation: 12,
		});
		expect(parseChannel(typingChannel(id, 1))).toEqual({
			kind: "typing",
			conversationId: id,
			generation: 1,
		});
	});

	it.each([
		"",
		"private-person",
		`private-person-${id}`,
		`private-person-${id}-0`,
		`private-person-${id}-01`,
		`private-person-${id}--1`,
		`private-person-${id}-1e3`,
		`private-person-${id}-99999999999`,
		`presence-person-${id}-1`,
		`private-conversation-${id}-1-active`,
		`private-person-${id}-1-typing`,
		`presence-conversation-${id}-1`,
		`private-conversation-${id.toUpperCase()}-1`,
		`private-conversation-${id}-1\n`,
		` private-conversation-${id}-1`,
		`private-encrypted-conversation-${id}-1`,
		"public-anything",
	])("are nothing else: %j", (name) => {
		expect(parseChannel(name)).toBeNull();
	});
});
