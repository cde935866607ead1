package com.saypro.collaboration.content.plan;

/** How many pieces of each kind a department contributes to a quarter. */
public record Pieces(int emails, int blogPosts, int eventMaterials, int socialPosts) {}
