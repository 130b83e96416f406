import { cn } from "./cn";

/** A count that calls: nothing at zero, "99+" above that. `label` says the count in words ("3 unread"), asked for when there is one. */
export function Badge({
	count,
	label,
	className,
}: {
	count: number;
	label: (count: number) => string;
	className?: string;
}) {
	if (count <= 0) return null;
	return (
		<span
			className={cn(
				"inline-grid h-5 min-w-5 place-items-center rounded-full bg-lamp px-1.5 font-bold text-lamp-ink text-xs tabular-nums",
				className,
			)}
		>
			<span aria-hidden="true">{count > 99 ? "99+" : count}</span>
			<span className="sr-only">{label(count)}</span>
		</span>
	);
}

/** A quiet word beside a name: a role, a state. */
export function Tag({
	children,
	className,
}: {
	children: React.ReactNode;
	className?: string;
}) {
	return (
		<span
			className={cn(
				"inline-block rounded-sm bg-accent-soft px-1.5 py-0.5 font-semibold text-accent-text text-xs",
				className,
			)}
		>
			{children}
		</span>
	);
}
