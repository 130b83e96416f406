import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

type StateProps = {
	title: string;
	children?: ReactNode;
	/** The way on: a button or a link. */
	action?: ReactNode;
	icon?: ReactNode;
	className?: string;
};

/** Nothing here yet: says what will be here, and how to begin. */
export function EmptyState({
	title,
	children,
	action,
	icon,
	className,
}: StateProps) {
	return (
		<div
			className={cn(
				"mx-auto grid max-w-sm justify-items-center gap-2 px-6 py-12 text-center",
				className,
			)}
		>
			{icon && (
				<span
					aria-hidden="true"
					className="mb-2 grid size-14 place-items-center rounded-full rounded-es-md bg-accent-soft text-accent-text [&_svg]:size-6"
				>
					{icon}
				</span>
			)}
			<p className="font-semibold text-lg">{title}</p>
			{children && <div className="text-ink-soft">{children}</div>}
			{action && <div className="mt-3">{action}</div>}
		</div>
	);
}

/** It could not be fetched: says so at once to screen readers, with a way to try again. */
export function ErrorState({ icon, ...rest }: StateProps) {
	return (
		<div role="alert">
			<EmptyState icon={icon ?? <TriangleAlert />} {...rest} />
		</div>
	);
}

/** The end of a list, said, so that nobody scrolls on in doubt. */
export function ListEnd({ children }: { children: ReactNode }) {
	return (
		<p className="py-6 text-center text-ink-soft text-sm">
			<span aria-hidden="true">— </span>
			{children}
			<span aria-hidden="true"> —</span>
		</p>
	);
}
