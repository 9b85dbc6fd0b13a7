export const POST_NOW = "summary.post.now";
