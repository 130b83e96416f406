import { cn } from "./cn";

/** The grey shape of what is to come. Put several in an element with `aria-busy` and a name; the shapes say nothing. */
export function Skeleton({ className }: { className?: string }) {
	return (
		<span
			aria-hidden="true"
			className={cn(
				"block h-4 rounded-md bg-skeleton motion-safe:animate-breathe",
				className,
			)}
		/>
	);
}

/** Rows with a face and two lines, as most of our lists are. */
export function SkeletonRows({
	count = 5,
	label,
}: {
	count?: number;
	label: string;
}) {
	return (
		<div role="status" aria-busy="true" className="grid gap-4 p-4">
			<span className="sr-only">{label}</span>
			{Array.from({ length: count }, (_, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the shapes are all alike and never move.
				<span key={index} className="flex items-center gap-3">
					<Skeleton className="size-11! rounded-full!" />
					<span className="grid flex-1 gap-2">
						<Skeleton className="w-2/5" />
						<Skeleton className="h-3! w-4/5" />
					</span>
				</span>
			))}
		</div>
	);
}
