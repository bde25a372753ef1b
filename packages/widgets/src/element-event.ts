/** What an element tells its page. It leaves shadow roots. */
export abstract class ElementEvent<Detail> extends Event {
  readonly detail: Detail;

  constructor(name: string, detail: Detail, cancelable = false) {
    super(name, { bubbles: true, composed: true, cancelable });
    this.detail = detail;
  }
}
