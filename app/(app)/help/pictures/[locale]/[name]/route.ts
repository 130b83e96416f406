import { readPicture } from "@/lib/help/guide.server";

/** A picture of the guide. For everybody, as the guide is. */
export async function GET(
	_: Request,
	{ params }: RouteContext<"/help/pictures/[locale]/[name]">,
): Promise<Response> {
	const { locale, name } = await params;
	const bytes = await readPicture(locale, name);
	if (!bytes) return new Response(null, { status: 404 });
	return new Response(bytes, {
		headers: {
			"content-type": "image/webp",
			// Another version of the app brings other pictures under the same names.
			"cache-control": "public, max-age=86400",
			"x-content-type-options": "nosniff",
		},
	});
}
