/** The picture as a part of another page. */
export const embed = {
  'embed.open': 'Open in the explorer',
  'embed.close': 'Close the details',
  'embed.wheel': 'Hold {{key}} while scrolling to zoom',
  'embed.credit': 'Licence of the data: {{licence}}',
}
