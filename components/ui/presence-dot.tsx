import { cn } from "./cn";

/** Told apart by shape too: full, crescent, ring. `label` says it in words; leave it out where words stand beside it. */
export function PresenceDot({
	status,
	label,
	className,
}: {
	status: "online" | "away" | "offline";
	label?: string;
	className?: string;
}) {
	return (
		// biome-ignore lint/a11y/noSvgWithoutTitle: aria-label names it; a title would also pop up on hover over every face.
		<svg
			viewBox="0 0 16 16"
			className={cn("size-4", className)}
			{...(label
				? { role: "img", "aria-label": label }
				: { "aria-hidden": true })}
		>
			<circle cx="8" cy="8" r="8" className="fill-raised" />
			{status === "online" && (
				<circle cx="8" cy="8" r="5" className="fill-online" />
			)}
			{status === "away" && (
				<path d="M8 3a5 5 0 1 0 5 5 4 4 0 0 1-5-5Z" className="fill-away" />
			)}
			{status === "offline" && (
				<circle
					cx="8"
					cy="8"
					r="3.75"
					fill="none"
					strokeWidth="2.5"
					className="stroke-offline"
				/>
			)}
		</svg>
	);
}
