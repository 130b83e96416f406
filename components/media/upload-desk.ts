import { newId } from "@/lib/ids";
import type { Details } from "@/lib/media/input";
import type { UploadEvent } from "@/lib/media/uploads";
import { runUpload } from "./run-upload";

type Running = {
	file: File;
	/** Known already, of what was made here (a recording); else the file says what it is. */
	details?: Details;
	previewUrl: string;
	stop: AbortController;
};

/**
 * Holds what React should not: the files under way and the means to stop them. Everything that happens is told as an
 * event for the reducer of `lib/media/uploads.ts`.
 */
export function createUploadDesk(
	purpose: "message" | "profile",
	tell: (event: UploadEvent) => void,
) {
	const running = new Map<string, Running>();
	const start = (id: string, { file, details, stop }: Running) => {
		void runUpload(
			{ file, details },
			purpose,
			{
				onProgress: (progress) => tell({ type: "progressed", id, progress }),
				onDropped: () => tell({ type: "dropped", id }),
				onDone: (attachment) => tell({ type: "done", id, attachment }),
				onFailed: (problem) => tell({ type: "failed", id, problem }),
			},
			stop.signal,
		);
	};
	const forget = (id: string) => {
		const one = running.get(id);
		one?.stop.abort();
		if (one) URL.revokeObjectURL(one.previewUrl);
		running.delete(id);
	};
	return {
		/** How many are on the desk, finished ones included. */
		count: () => running.size,
		add: (files: File[], details?: Details) => {
			const added = files.map((file) => ({
				id: newId(),
				name: file.name || "photo",
				previewUrl: URL.createObjectURL(file),
				isPicture: file.type.startsWith("image/"),
				file,
				details,
				stop: new AbortController(),
			}));
			tell({
				type: "added",
				uploads: added.map(({ id, name, previewUrl, isPicture }) => ({
					id,
					name,
					previewUrl,
					isPicture,
				})),
			});
			for (const one of added) {
				running.set(one.id, one);
				start(one.id, one);
			}
		},
		retry: (id: string) => {
			const one = running.get(id);
			tell({ type: "retried", id });
			if (one) start(id, one);
		},
		remove: (id: string) => {
			forget(id);
			tell({ type: "removed", id });
		},
		clear: () => {
			for (const id of [...running.keys()]) forget(id);
			tell({ type: "cleared" });
		},
	};
}
