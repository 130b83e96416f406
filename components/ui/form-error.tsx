"use client";

import { TriangleAlert } from "lucide-react";

/** Why a form was refused, above its button, said at once to screen readers. Always in the page, empty until then. */
export function FormError({ text }: { text?: string | null }) {
	return (
		// Out of the row while empty, or the form has a gap where nothing stands.
		<div role="alert" className="empty:absolute">
			{text && (
				<p className="flex gap-2.5 rounded-lg bg-danger-soft px-3.5 py-3 text-danger-text">
					<TriangleAlert
						aria-hidden="true"
						className="mt-0.5 size-5 shrink-0"
					/>
					{text}
				</p>
			)}
		</div>
	);
}
