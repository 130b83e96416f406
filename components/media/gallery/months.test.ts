import { describe, expect, it } from "vitest";
import type { GalleryItemView } from "@/lib/gallery/view";
import type { AttachmentView } from "@/lib/media/view";
import { byMonth, picturesOf } from "./months";

const picture = (id: string): AttachmentView => ({
	...{ id, name: "a", mimeType: "image/png", sizeBytes: 1 },
	...{ kind: "photo", width: 1, height: 1, blur: "" },
});
const item = (createdAt: string, ids: string[]): GalleryItemView => ({
	messageId: createdAt,
	sequence: 1,
	sender: { id: "a", handle: "ann", displayName: "Ann", photoId: null },
	createdAt,
	attachments: ids.map(picture),
	links: [],
});

describe("the pictures of a gallery", () => {
	it("stand by month, in the reader's calendar and words", () => {
		const pictures = picturesOf([
			item("2026-03-31T22:30:00Z", ["a", "b"]),
			item("2026-03-01T10:00:00Z", ["c"]),
			item("2025-03-01T10:00:00Z", ["d"]),
		]);
		const months = (locale: "en" | "nb", timeZone: string) =>
			byMonth(pictures, { locale, timeZone }).map((month) => [
				month.name,
				month.pictures.map(({ view }) => view.id).join(""),
			]);
		expect(months("en", "UTC")).toEqual([
			["March 2026", "abc"],
			["March 2025", "d"],
		]);
		expect(months("nb", "Europe/Oslo")).toEqual([
			["April 2026", "ab"],
			["Mars 2026", "c"],
			["Mars 2025", "d"],
		]);
	});
});
