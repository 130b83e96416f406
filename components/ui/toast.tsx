"use client";

import { X } from "lucide-react";
import {
	createContext,
	type ReactNode,
	use,
	useEffect,
	useMemo,
	useRef,
	useState,
} from "react";
import { useT } from "@/components/i18n/use-t";
import { cn } from "./cn";
import { IconButton } from "./icon-button";

export type Toast = {
	/** A later toast with the same id takes the place of the former. */
	id?: string;
	text: ReactNode;
	kind?: "plain" | "danger";
	action?: { label: string; run: () => void };
	/** Stays until it is closed: for what must not be missed. */
	isLasting?: boolean;
};

type Shown = Toast & { id: string };
type Toasts = { show: (toast: Toast) => void; hide: (id: string) => void };

const VISIBLE_MS = 6_000;
const ToastContext = createContext<Toasts | null>(null);

/** `const { show } = useToast(); show({ text: t.common.saved })`: a short word at the edge, said politely to screen readers. */
export function useToast(): Toasts {
	const toasts = use(ToastContext);
	if (!toasts) throw new Error("useToast needs a ToastProvider above it");
	return toasts;
}

export function ToastProvider({ children }: { children: ReactNode }) {
	const t = useT();
	const [shown, setShown] = useState<Shown[]>([]);
	const count = useRef(0);
	const toasts = useMemo<Toasts>(
		() => ({
			show(toast) {
				count.current += 1;
				const id = toast.id ?? `toast-${count.current}`;
				setShown((before) => [
					...before.filter((other) => other.id !== id).slice(-2),
					{ ...toast, id },
				]);
			},
			hide: (id) =>
				setShown((before) => before.filter((other) => other.id !== id)),
		}),
		[],
	);
	return (
		<ToastContext value={toasts}>
			{children}
			{/* Always in the page, so that screen readers know it before the first word comes. */}
			<section
				aria-label={t.shell.toasts}
				className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--spacing-bar)+var(--spacing-safe-bottom)+0.75rem)] z-50 mx-auto grid max-w-md gap-2 px-4 lg:start-auto lg:bottom-6 lg:end-6 lg:mx-0"
			>
				<div role="status" aria-live="polite" className="grid gap-2">
					{shown.map((toast) => (
						<ToastRow
							key={toast.id}
							toast={toast}
							onHide={() => toasts.hide(toast.id)}
						/>
					))}
				</div>
			</section>
		</ToastContext>
	);
}

function ToastRow({ toast, onHide }: { toast: Shown; onHide: () => void }) {
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
			className={cn(
				"pointer-events-auto flex items-center gap-2 rounded-lg py-1.5 ps-4 pe-1.5 shadow-overlay motion-safe:animate-rise",
				toast.kind === "danger"
					? "bg-danger text-danger-ink"
					: "bg-ink text-surface",
			)}
		>
			<div className="min-w-0 flex-1 py-1.5">{toast.text}</div>
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
			<IconButton
				label={t.common.close}
				icon={<X />}
				size="small"
				onClick={onHide}
				className="text-current outline-current enabled:hover:bg-transparent enabled:hover:text-current"
			/>
		</div>
	);
}
