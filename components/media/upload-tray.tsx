"use client";

import { lazy, Suspense, useEffect } from "react";
import { useT } from "@/components/i18n/use-t";
import { whenSettled } from "@/components/ui/when-idle";
import type { Uploads } from "./use-uploads";

const importItem = () => import("./tray-item");
const TrayItem = lazy(async () => ({ default: (await importItem()).TrayItem }));

/** The files that go with the next message: how far each is, why one failed, and the means to retry or remove it. */
export function UploadTray({
	uploads: { uploads, hasTooMany, max, remove, retry },
}: {
	uploads: Pick<Uploads, "uploads" | "hasTooMany" | "max" | "remove" | "retry">;
}) {
	const t = useT();
	useEffect(() => whenSettled(importItem), []);
	const done = uploads.filter((one) => one.state === "done").length;
	return (
		<>
			{/* Always in the page, so that screen readers hear what changes in it. */}
			<p className="sr-only" role="status">
				{uploads.length > 0 && t.media.progress(done, uploads.length)}
			</p>
			{hasTooMany && (
				<p role="alert" className="px-1 pb-1 text-danger-text text-sm">
					{t.media.tooMany(max)}
				</p>
			)}
			{uploads.length > 0 && (
				<ul
					data-uploads
					aria-label={t.media.toSend}
					className="flex gap-2 overflow-x-auto px-1 py-2"
				>
					<Suspense>
						{uploads.map((upload) => (
							<TrayItem
								key={upload.id}
								upload={upload}
								onRemove={() => remove(upload.id)}
								onRetry={() => retry(upload.id)}
							/>
						))}
					</Suspense>
				</ul>
			)}
		</>
	);
}
