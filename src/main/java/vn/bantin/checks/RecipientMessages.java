package vn.bantin.checks;

/** The sentences of findings about recipients; each constant has the name of its code. */
final class RecipientMessages {

    private RecipientMessages() {}

    static final BilingualText MAILBOX_WRONG = new BilingualText(
            "\"%s\" không phải là một địa chỉ thư điện tử. Mỗi dòng ghi một địa chỉ dạng vanthu@example.vn.",
            "\"%s\" is not the address of one mailbox. Give one address a row, like office@example.vn.");

    static final BilingualText FOLDER_WRONG = new BilingualText(
            "\"%s\" không phải là đường dẫn đầy đủ của một thư mục. Hãy ghi từ gốc, ví dụ /mnt/hop, H:\\hop hoặc"
                    + " \\\\may-chu\\hop.",
            "\"%s\" is not the full path of a folder. Give it from the root, like /mnt/meeting, H:\\meeting or"
                    + " \\\\server\\meeting.");
}
