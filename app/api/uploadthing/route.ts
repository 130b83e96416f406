import { handleUploads } from "@/lib/media/router.server";

export const dynamic = "force-dynamic";
export const POST = handleUploads;
