import type { ReactNode } from "react";
import { cn } from "./cn";
import { faceOf, initialsOf } from "./face";

const FACES = [
	"bg-face-1",
	"bg-face-2",
	"bg-face-3",
	"bg-face-4",
	"bg-face-5",
	"bg-face-6",
	"bg-face-7",
	"bg-face-8",
] as const;

const SIZES = {
	small: "size-8 text-xs [--dot:0.8125rem]",
	medium: "size-11 text-base [--dot:1rem]",
	large: "size-16 text-xl [--dot:1.25rem]",
	huge: "size-28 text-3xl [--dot:2rem]",
};

/**
 * A face: the photo, or initials on a colour that stays the same for the same person. Decoration beside a name, hence
 * hidden from screen readers; where it stands alone, give it a `label`. `dot` takes a PresenceDot.
 */
export function Avatar({
	id,
	name,
	photoUrl,
	label,
	handle,
	dot,
	size = "medium",
	className,
}: {
	size?: keyof typeof SIZES;
	id: string;
	name: string;
	photoUrl?: string | null;
	label?: string;
	/** Of a person with a page: their menu opens on the face, too (components/people/name-menus.tsx). */
	handle?: string;
	dot?: ReactNode;
	className?: string;
}) {
	return (
		<span
			data-person={handle}
			className={cn(
				"relative inline-grid shrink-0 rounded-full",
				SIZES[size],
				className,
			)}
		>
			{photoUrl ? (
				// biome-ignore lint/performance/noImgElement: next/image writes style attributes, which the CSP refuses; thumbnails are made by our own media service.
				<img
					src={photoUrl}
					alt={label ?? ""}
					loading="lazy"
					decoding="async"
					className="size-full rounded-full bg-skeleton object-cover"
				/>
			) : (
				<span
					className={cn(
						"grid size-full select-none place-items-center rounded-full font-semibold text-face-ink",
						FACES[faceOf(id, FACES.length)],
					)}
					{...(label
						? { role: "img", "aria-label": label }
						: { "aria-hidden": true })}
				>
					{initialsOf(name)}
				</span>
			)}
			{dot && (
				<span className="absolute end-0 bottom-0 grid [&>svg]:size-(--dot)">
					{dot}
				</span>
			)}
		</span>
	);
}
