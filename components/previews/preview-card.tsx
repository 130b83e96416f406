"use client";

import { useIsSaving } from "@/components/media/saver";
import { mediaUrl } from "@/lib/media/view";
import type { PreviewView } from "@/lib/previews/view";

/** The page of a link, with a picture from our own files. Its host stands as it is, whatever the page calls itself. */
export function PreviewCard({ preview }: { preview: PreviewView }) {
	const { url, title, description, siteName } = preview;
	const picture = useIsSaving() ? null : preview.picture;
	return (
		<a
			href={url}
			target="_blank"
			rel="noopener noreferrer nofollow"
			// The link in the words is the same; this one is reached from the row's button by left and right.
			data-chip=""
			tabIndex={-1}
			className="grid w-[min(20rem,70vw)] overflow-hidden rounded-md border-accent-text border-s-4 bg-ink/5 text-start text-sm hover:bg-ink/10"
		>
			{picture && (
				// biome-ignore lint/performance/noImgElement: next/image writes style attributes, which the page's policy refuses; our own server made it small.
				<img
					src={mediaUrl(picture.id)}
					alt=""
					width={picture.width}
					height={picture.height}
					loading="lazy"
					decoding="async"
					className="aspect-[1.91] h-auto w-full bg-ink/10 object-cover"
				/>
			)}
			<span className="grid gap-0.5 px-2.5 py-1.5">
				<bdi className="truncate">
					{siteName && `${siteName} · `}
					{new URL(url).host}
				</bdi>
				<bdi className="wrap-anywhere line-clamp-2 font-semibold">{title}</bdi>
				{description && (
					<bdi className="wrap-anywhere line-clamp-3">{description}</bdi>
				)}
			</span>
		</a>
	);
}
