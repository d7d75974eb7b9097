package dev.winnow.boilerplate;

/** Tells what a page is for. */
public enum PageKind {
  /** One text: news, a blog post, a guide. */
  ARTICLE,

  /** Posts that answer each other, questions with answers. */
  FORUM,

  /** Teasers that lead to other pages. */
  LISTING,

  /** One thing for sale. */
  PRODUCT,

  /** Reference or instructions on software and the like. */
  DOCUMENTATION,

  /** What an organisation offers, in sections. */
  SERVICE,

  /** Many things for sale or to choose from. */
  COLLECTION
}
