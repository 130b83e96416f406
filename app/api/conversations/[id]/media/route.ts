import { galleryRoute } from "@/lib/gallery/routes.server";

export const GET = galleryRoute;
