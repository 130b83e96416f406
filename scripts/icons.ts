/**
 * Draws the icons of the installed app from the mark: `npx tsx scripts/icons.ts`. The PNGs are committed, so nobody
 * needs to run it but who changes the mark.
 */
import { writeFile } from "node:fs/promises";
import {
	House,
	type LucideIcon,
	Mail,
	MessageCirclePlus,
	MessagesSquare,
} from "lucide-react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import sharp from "sharp";
import { HOUSE_PATH } from "@/components/shell/mark";

const FOLDER = "public/icons";
const SPRUCE = "#1d5545";
const BIRCH = "#f4f6f3";
const LAMP = "#f5c542";

/** The mark on spruce. `share` is how much of the square it fills: a mask may cut away all outside the inner 80 %. */
function icon({ share, radius }: { share: number; radius: number }): string {
	const scale = (512 * share) / 60;
	const x = 256 - 32 * scale;
	const y = 256 - 33.5 * scale;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512"><title>Chit Chat</title><rect width="512" height="512" rx="${radius}" fill="${SPRUCE}"/><g transform="translate(${x} ${y}) scale(${scale})"><path d="${HOUSE_PATH}" fill="${BIRCH}"/><rect x="24" y="27" width="16" height="16" rx="3.5" fill="${LAMP}"/></g></svg>`;
}

/** One colour on nothing, for notification badges. */
const badge = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="96" height="96"><path fill="#fff" fill-rule="evenodd" d="${HOUSE_PATH}M24 27v16h16V27z"/></svg>`;

/** A sign of the app's own on spruce, for the shortcuts of the home screen's icon. */
function shortcut(sign: LucideIcon): string {
	const place = { x: 24, y: 24, width: 48, height: 48, color: BIRCH };
	const drawn = renderToStaticMarkup(createElement(sign, place));
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96"><rect width="96" height="96" rx="48" fill="${SPRUCE}"/>${drawn}</svg>`;
}

async function png(name: string, svg: string, size: number): Promise<void> {
	await sharp(Buffer.from(svg), { density: 288 })
		.resize(size, size)
		.png({ compressionLevel: 9, palette: size > 96 })
		.toFile(`${FOLDER}/${name}.png`);
}

const rounded = icon({ share: 0.72, radius: 112 });
const full = icon({ share: 0.62, radius: 0 });
const maskable = icon({ share: 0.52, radius: 0 });

await writeFile(`${FOLDER}/icon.svg`, `${rounded}\n`);
await png("icon-192", rounded, 192);
await png("icon-512", rounded, 512);
await png("maskable-512", maskable, 512);
await png("apple-touch-icon", full, 180);
await png("badge-96", badge, 96);
await png("shortcut-message", shortcut(MessageCirclePlus), 96);
await png("shortcut-chats", shortcut(MessagesSquare), 96);
await png("shortcut-feed", shortcut(House), 96);
await png("shortcut-letter", shortcut(Mail), 96);
