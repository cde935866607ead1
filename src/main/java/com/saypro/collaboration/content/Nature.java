package com.saypro.collaboration.content;

/**
 * What about an item decides, besides its kind, who must sign it off.
 *
 * @param partner whether a partner takes part
 * @param personalData whether it contains personal data
 * @param promotion whether it promotes something
 */
public record Nature(boolean partner, boolean personalData, Promotion promotion) {}
