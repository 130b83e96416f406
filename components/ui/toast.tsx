"use client";

import {
	createContext,
	type ReactNode,
	use,
	useMemo,
	useRef,
	useState,
} from "react";
import { useT } from "@/components/i18n/use-t";
import { type Shown, type Toast, ToastRow } from "./toast-row";

type Toasts = { show: (toast: Toast) => void; hide: (id: string) => void };

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
			{/* Always in the page, so that screen readers know it before the first word comes. What lies at the foot sends it to the top. */}
			<section
				aria-label={t.shell.toasts}
				className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--spacing-bar)+var(--spacing-safe-bottom)+0.75rem)] z-50 mx-auto grid w-full max-w-md gap-2 px-4 in-[body:has([data-at-foot])]:top-[calc(var(--spacing-bar)+0.75rem)] in-[body:has([data-at-foot])]:bottom-auto lg:start-auto lg:bottom-6 lg:end-6 lg:mx-0"
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
