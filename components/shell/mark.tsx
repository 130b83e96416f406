/** The outline of the mark: a house that is a speech bubble, in a field of 64 × 64. */
export const HOUSE_PATH =
	"M29.5 8.5a4 4 0 0 1 5 0l17.2 14a6 6 0 0 1 2.3 4.7V46a6 6 0 0 1-6 6H28.5L17.7 60.2A1.7 1.7 0 0 1 15 58.9V52a6 6 0 0 1-5-6V27.2a6 6 0 0 1 2.3-4.7z";

/** The mark of Chit Chat: a house that speaks, with a light in the window. */
export function Mark({ className = "size-8" }: { className?: string }) {
	return (
		<svg viewBox="6 4 52 60" aria-hidden="true" className={className}>
			<path d={HOUSE_PATH} className="fill-house" />
			<rect
				x="24"
				y="27"
				width="16"
				height="16"
				rx="3.5"
				className="fill-lamp"
			/>
		</svg>
	);
}

/** The mark with the name beside it. */
export function Wordmark({ className = "" }: { className?: string }) {
	return (
		<span
			className={`inline-flex items-center gap-2 font-extrabold text-xl tracking-tight ${className}`}
		>
			<Mark />
			Chit Chat
		</span>
	);
}
