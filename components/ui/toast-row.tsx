"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useT } from "@/components/i18n/use-t";

export type Toast = {
	/** A later toast with the same id takes the place of the former. */
	id?: string;
	text: ReactNode;
	kind?: "plain" | "danger";
	action?: { label: string; run: () => void };
	/** Stays until it is closed: for what must not be missed. */
	isLasting?: boolean;
};

export type Shown = Toast & { id: string };
const VISIBLE_MS = 6_000;

/** One toast in the list. Every page loads it, hence without the class merger and what uses it. */
export function ToastRow({
	toast,
	onHide,
}: {
	toast: Shown;
	onHide: () => void;
}) {
	const t = useT();
	const [isHeld, setHeld] = useState(false);
	const hide = useRef(onHide);
	hide.current = onHide;
	// What can be acted on stays: nobody should have to be quick (WCAG 2.2.1).
	const isTimed = !toast.isLasting && !toast.action && !isHeld;
	useEffect(() => {
		if (!isTimed) return;
		const timer = setTimeout(() => hide.current(), VISIBLE_MS);
		return () => clearTimeout(timer);
	}, [isTimed]);
	return (
		<div
			onPointerEnter={() => setHeld(true)}
			onPointerLeave={() => setHeld(false)}
			className={`pointer-events-auto flex flex-wrap items-center justify-end gap-x-2 rounded-lg py-1.5 ps-4 pe-1.5 shadow-overlay motion-safe:animate-rise ${
				toast.kind === "danger"
					? "bg-danger text-danger-ink"
					: "bg-ink text-surface"
			}`}
		>
			<div className="min-w-0 grow basis-44 py-1.5">{toast.text}</div>
			<div className="flex items-center gap-1">
				{toast.action && (
					<button
						type="button"
						onClick={() => {
							toast.action?.run();
							onHide();
						}}
						className="min-h-9 shrink-0 rounded-md px-3 font-semibold underline underline-offset-4 outline-current pointer-coarse:min-h-touch"
					>
						{toast.action.label}
					</button>
				)}
				<button
					type="button"
					aria-label={t.common.close}
					title={t.common.close}
					onClick={onHide}
					className="grid size-9 place-items-center rounded-full outline-current pointer-coarse:size-11"
				>
					<X aria-hidden="true" className="size-4" />
				</button>
			</div>
		</div>
	);
}
