import { describe, expect, it } from "vitest";
import {
	isBusy,
	readyAttachments,
	reduceUploads,
	type Upload,
	type UploadEvent,
	type UploadState,
} from "@/lib/media/uploads";
import type { AttachmentView } from "@/lib/media/view";

const photo = { id: "p1" } as AttachmentView;
const start = reduceUploads([], {
	type: "added",
	uploads: [{ id: "a", name: "a.jpg", previewUrl: "blob:a", isPicture: true }],
});
const events = {
	progressed: { type: "progressed", id: "a", progress: 0.5 },
	dropped: { type: "dropped", id: "a" },
	done: { type: "done", id: "a", attachment: photo },
	failed: { type: "failed", id: "a", problem: { code: "file_type" } },
	retried: { type: "retried", id: "a" },
} satisfies Record<string, UploadEvent>;

/** Every state, and what each event makes of it. */
const TABLE: Record<UploadState, Record<keyof typeof events, UploadState>> = {
	preparing: {
		progressed: "uploading",
		dropped: "waiting",
		done: "done",
		failed: "failed",
		retried: "preparing",
	},
	uploading: {
		progressed: "uploading",
		dropped: "waiting",
		done: "done",
		failed: "failed",
		retried: "uploading",
	},
	waiting: {
		progressed: "uploading",
		dropped: "waiting",
		done: "done",
		failed: "failed",
		retried: "waiting",
	},
	done: {
		progressed: "done",
		dropped: "done",
		done: "done",
		failed: "done",
		retried: "done",
	},
	failed: {
		progressed: "uploading",
		dropped: "waiting",
		done: "done",
		failed: "failed",
		retried: "preparing",
	},
};

describe("an upload", () => {
	for (const [state, row] of Object.entries(TABLE))
		for (const [name, next] of Object.entries(row))
			it(`that is ${state} and ${name} is ${next}`, () => {
				const before = [{ ...start[0], state }] as Upload[];
				const [after] = reduceUploads(
					before,
					events[name as keyof typeof events],
				);
				expect(after?.state).toBe(next);
			});

	it("that was removed is not brought back by what comes late", () => {
		const removed = reduceUploads(start, { type: "removed", id: "a" });
		expect(reduceUploads(removed, events.done)).toEqual([]);
	});

	it("that failed and is tried again forgets why it failed", () => {
		const failed = reduceUploads(start, events.failed);
		expect(failed[0]?.problem?.code).toBe("file_type");
		expect(reduceUploads(failed, events.retried)[0]).toMatchObject({
			problem: null,
			progress: 0,
		});
	});
});

it("photos are ready in the order they were added, and only the finished ones", () => {
	const two = reduceUploads(start, {
		type: "added",
		uploads: [
			{ id: "b", name: "b.jpg", previewUrl: "blob:b", isPicture: true },
		],
	});
	const second = reduceUploads(two, {
		type: "done",
		id: "b",
		attachment: { id: "p2" } as AttachmentView,
	});
	expect([
		readyAttachments(second).map(({ id }) => id),
		isBusy(second),
	]).toEqual([["p2"], true]);
	const both = reduceUploads(second, events.done);
	expect([readyAttachments(both).map(({ id }) => id), isBusy(both)]).toEqual([
		["p1", "p2"],
		false,
	]);
});
