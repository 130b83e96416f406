import { expect, test } from "vitest";
import {
	DESTINATIONS,
	isFullScreen,
	phonePlaceOf,
	placeOf,
} from "./destinations";

test.each([
	["/feed", "feed"],
	["/feed/0192", "feed"],
	["/conversations", "chats"],
	["/conversations/0192", "chats"],
	["/communities", "communities"],
	["/communities/0192/members", "communities"],
	["/people", "people"],
	["/people/ola", "people"],
	["/people/kari", "profile"],
	["/people/kari/edit", "profile"],
	["/people/karianne", "people"],
	["/settings/devices", "settings"],
	["/peoples", null],
	["/", null],
])("%s lies in %s", (path, place) => {
	expect(placeOf(path, "/people/kari")).toBe(place);
});

test("a name in other letters is one's own too", () => {
	expect(placeOf("/people/%C3%A5se", "/people/%C3%A5se")).toBe("profile");
	expect(placeOf("/people/åse", "/people/%C3%A5se")).toBe("profile");
});

test("a phone has six places at most, one's own among them, and each other lies behind one of them", () => {
	const shown = DESTINATIONS.filter(({ behind }) => !behind);
	expect(shown.length + 1).toBeLessThanOrEqual(6);
	const ids = [...shown.map(({ id }) => id), "profile"];
	for (const { id } of DESTINATIONS) expect(ids).toContain(phonePlaceOf(id));
	expect(phonePlaceOf("contacts")).toBe("people");
	expect(phonePlaceOf("settings")).toBe("profile");
	expect(phonePlaceOf("chats")).toBe("chats");
	expect(phonePlaceOf(null)).toBeNull();
});

test("one conversation takes the whole screen of a phone, the list does not", () => {
	expect(isFullScreen("/conversations/0192")).toBe(true);
	expect(isFullScreen("/conversations")).toBe(false);
});
