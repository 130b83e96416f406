import type { AttachmentView } from "@/lib/media/view";
import type { Problem } from "@/lib/problem";

/**
 * A file on its way: made ready, sent, judged. `waiting` is a dropped connection that will go on by itself; `failed`
 * needs the person.
 */
export type UploadState =
	| "preparing"
	| "uploading"
	| "waiting"
	| "done"
	| "failed";

export type Upload = {
	id: string;
	name: string;
	/** The file as the browser has it, to show before the server has it. */
	previewUrl: string;
	/** Whether the browser says that it can be drawn. */
	isPicture: boolean;
	state: UploadState;
	/** 0 to 1. */
	progress: number;
	attachment: AttachmentView | null;
	problem: Problem | null;
};

export type NewUpload = Pick<
	Upload,
	"id" | "name" | "previewUrl" | "isPicture"
>;

export type UploadEvent =
	| {
			type: "added";
			uploads: NewUpload[];
	  }
	| { type: "progressed"; id: string; progress: number }
	| { type: "dropped"; id: string }
	| { type: "done"; id: string; attachment: AttachmentView }
	| { type: "failed"; id: string; problem: Problem }
	| { type: "retried"; id: string }
	| { type: "removed"; id: string }
	| { type: "cleared" };

/** The list after an event. An upload that was removed is gone: what still comes from it changes nothing. */
export function reduceUploads(uploads: Upload[], event: UploadEvent): Upload[] {
	switch (event.type) {
		case "added":
			return [...uploads, ...event.uploads.map(newUpload)];
		case "removed":
			return uploads.filter((one) => one.id !== event.id);
		case "cleared":
			return [];
		default:
			return uploads.map((one) =>
				one.id === event.id ? afterEvent(one, event) : one,
			);
	}
}

function afterEvent(
	upload: Upload,
	event: Exclude<UploadEvent, { type: "added" | "removed" | "cleared" }>,
): Upload {
	// What is done stays done: an event that comes late is an echo.
	if (upload.state === "done") return upload;
	switch (event.type) {
		case "progressed":
			return { ...upload, state: "uploading", progress: event.progress };
		case "dropped":
			return { ...upload, state: "waiting" };
		case "done":
			return {
				...upload,
				state: "done",
				progress: 1,
				attachment: event.attachment,
			};
		case "failed":
			return { ...upload, state: "failed", problem: event.problem };
		case "retried":
			return upload.state === "failed"
				? { ...upload, state: "preparing", progress: 0, problem: null }
				: upload;
		default:
			return event satisfies never;
	}
}

function newUpload(from: NewUpload): Upload {
	return {
		...from,
		state: "preparing",
		progress: 0,
		attachment: null,
		problem: null,
	};
}

/** What may be sent, in the order it was added. */
export function readyAttachments(uploads: Upload[]): AttachmentView[] {
	return uploads.flatMap((one) => one.attachment ?? []);
}

/** Whether something is still on its way, so that sending has to wait for it. */
export function isBusy(uploads: Upload[]): boolean {
	return uploads.some((one) =>
		["preparing", "uploading", "waiting"].includes(one.state),
	);
}
