import { handleIngest } from "@/lib/media/router.server";

export const dynamic = "force-dynamic";
export const HEAD = handleIngest;
export const PUT = handleIngest;
export const POST = handleIngest;
