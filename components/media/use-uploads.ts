"use client";

import { useEffect, useReducer, useState } from "react";
import { ATTACHMENTS_PER_MESSAGE_MAX } from "@/lib/limits";
import { discardAttachment } from "@/lib/media/api.browser";
import type { Details } from "@/lib/media/input";
import { isBusy, readyAttachments, reduceUploads } from "@/lib/media/uploads";
import { createUploadDesk } from "./upload-desk";

/**
 * The files of one composer (or one profile form), on their way and ready. `add` takes files from wherever they came
 * and keeps at most `max`; `clear` is for after sending and leaves the files alone, `remove` takes one back.
 */
export function useUploads({
	purpose = "message",
	max = ATTACHMENTS_PER_MESSAGE_MAX,
}: {
	purpose?: "message" | "profile";
	max?: number;
} = {}) {
	const [uploads, tell] = useReducer(reduceUploads, []);
	const [hasTooMany, setTooMany] = useState(false);
	const [desk] = useState(() => createUploadDesk(purpose, tell));
	useEffect(() => desk.clear, [desk]);
	const ready = readyAttachments(uploads);
	return {
		uploads,
		/** The files that are uploaded, in order: what a message takes. */
		ready,
		readyIds: ready.map(({ id }) => id),
		isBusy: isBusy(uploads),
		/** More were chosen than one message takes; the first `max` were kept. */
		hasTooMany,
		max,
		add: (files: Iterable<File>, details?: Details) => {
			const all = [...files];
			const room = Math.max(0, max - desk.count());
			setTooMany(all.length > room);
			desk.add(all.slice(0, room), details);
		},
		remove: (id: string) => {
			const done = uploads.find((one) => one.id === id)?.attachment;
			desk.remove(id);
			setTooMany(false);
			// If this does not arrive, the sweep takes it tomorrow.
			if (done) void discardAttachment(done.id);
		},
		retry: desk.retry,
		clear: () => {
			desk.clear();
			setTooMany(false);
		},
	};
}

export type Uploads = ReturnType<typeof useUploads>;
