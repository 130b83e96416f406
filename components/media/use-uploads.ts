"use client";

import { useEffect, useReducer, useState } from "react";
import { PHOTOS_PER_MESSAGE_MAX } from "@/lib/limits";
import { discardPhoto } from "@/lib/media/api.browser";
import { isBusy, readyPhotos, reduceUploads } from "@/lib/media/uploads";
import { createUploadDesk } from "./upload-desk";

/**
 * The photos of one composer (or one profile form), on their way and ready. `add` takes files from wherever they came
 * and keeps at most `max`; `clear` is for after sending and leaves the photos alone, `remove` takes one back.
 */
export function useUploads({
	purpose = "message",
	max = PHOTOS_PER_MESSAGE_MAX,
}: {
	purpose?: "message" | "profile";
	max?: number;
} = {}) {
	const [uploads, tell] = useReducer(reduceUploads, []);
	const [hasTooMany, setTooMany] = useState(false);
	const [desk] = useState(() => createUploadDesk(purpose, tell));
	useEffect(() => desk.clear, [desk]);
	const ready = readyPhotos(uploads);
	return {
		uploads,
		/** The photos that are uploaded, in order: what a message takes. */
		ready,
		readyIds: ready.map((photo) => photo.id),
		isBusy: isBusy(uploads),
		/** More were chosen than one message takes; the first `max` were kept. */
		hasTooMany,
		max,
		add: (files: Iterable<File>) => {
			const all = [...files];
			const room = Math.max(0, max - desk.count());
			setTooMany(all.length > room);
			desk.add(all.slice(0, room));
		},
		remove: (id: string) => {
			const photo = uploads.find((one) => one.id === id)?.photo;
			desk.remove(id);
			setTooMany(false);
			// If this does not arrive, the sweep takes it tomorrow.
			if (photo) void discardPhoto(photo.id);
		},
		retry: desk.retry,
		clear: () => {
			desk.clear();
			setTooMany(false);
		},
	};
}

export type Uploads = ReturnType<typeof useUploads>;
