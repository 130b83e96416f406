import { encode } from "uqr";
import { cn } from "./cn";

/** A link as a picture for a phone's camera: dark on white in both looks, or some cameras do not read it. */
export function QrCode({
	text,
	label,
	className,
}: {
	text: string;
	label: string;
	className?: string;
}) {
	const { data, size } = encode(text, { ecc: "M", border: 3 });
	const path = data
		.map((row, y) =>
			row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")).join(""),
		)
		.join("");
	return (
		<svg
			viewBox={`0 0 ${size} ${size}`}
			role="img"
			aria-label={label}
			shapeRendering="crispEdges"
			className={cn("size-56 rounded-lg", className)}
		>
			<rect width={size} height={size} fill="#fff" />
			<path d={path} fill="#000" />
		</svg>
	);
}
