import { cn } from "./cn";

/** Says by movement that something is under way; the words beside it, or `aria-busy`, say it to those who do not see. */
export function Spinner({ className }: { className?: string }) {
	return (
		<svg
			viewBox="0 0 24 24"
			aria-hidden="true"
			className={cn("size-5 shrink-0 motion-safe:animate-spin", className)}
		>
			<circle
				cx="12"
				cy="12"
				r="9"
				fill="none"
				stroke="currentColor"
				strokeWidth="3"
				opacity="0.25"
			/>
			<path
				d="M21 12a9 9 0 0 0-9-9"
				fill="none"
				stroke="currentColor"
				strokeWidth="3"
				strokeLinecap="round"
			/>
		</svg>
	);
}
