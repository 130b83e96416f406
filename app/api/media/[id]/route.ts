import { route } from "@/lib/http/handle.server";
import { discardAttachment } from "@/lib/media/commands.server";
import { mediaParams } from "@/lib/media/input";
import { serveMedia } from "@/lib/media/serve.server";

export const dynamic = "force-dynamic";
export const GET = serveMedia;
export const HEAD = serveMedia;
export const DELETE = route({
	params: mediaParams,
	rate: "write",
	run: (viewer, { params }) => discardAttachment(viewer, params.id),
});
